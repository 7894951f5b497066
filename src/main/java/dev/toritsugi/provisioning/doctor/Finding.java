package dev.toritsugi.provisioning.doctor;

/**
 * Something that keeps calls from coming through, or will.
 *
 * @param what what is so
 * @param why what comes of it
 * @param mend the command or setting that mends it
 */
public record Finding(String what, String why, String mend) {

}
