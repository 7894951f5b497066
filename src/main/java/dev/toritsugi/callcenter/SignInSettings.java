package dev.toritsugi.callcenter;

import java.util.List;

import dev.toritsugi.callcenter.operator.Operator;

/**
 * Settings for the sign-in of operators.
 *
 * @param operators all operators of the call centre
 * @param allowedOrigins additional origins whose web pages may send requests to this
 * server from a browser
 */
public record SignInSettings(List<Operator> operators, List<String> allowedOrigins) {

}
