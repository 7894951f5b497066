package dev.toritsugi.operator;

/**
 * Marks a JSON response to operators, which ends with a newline, so that a terminal's
 * prompt starts on a new line.
 */
public interface OperatorResponse {

}
