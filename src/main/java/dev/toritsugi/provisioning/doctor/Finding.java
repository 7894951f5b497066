package dev.toritsugi.provisioning.doctor;

/**
 * A problem that keeps calls from reaching operators, now or under some condition.
 *
 * @param found what is wrong, as a fact
 * @param consequence what happens to callers or operators because of it
 * @param fix the command to run or the setting to change
 */
public record Finding(String found, String consequence, String fix) {

}
