package dev.toritsugi.sandbox.application;

/**
 * An operator of the application.
 *
 * @param name name with which the operator signs in
 * @param worker friendly name of the operator's worker
 */
public record ApplicationOperator(String name, String worker) {

}
