package dev.toritsugi.provisioning.doctor;

/**
 * A problem that prevents calls from reaching operators, always or under certain
 * conditions.
 *
 * @param found description of the problem as a fact
 * @param consequence effect of the problem on callers or operators
 * @param fix command to run or setting to change
 */
public record Finding(String found, String consequence, String fix) {

}
