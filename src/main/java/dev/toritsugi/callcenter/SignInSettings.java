package dev.toritsugi.callcenter;

import java.util.List;

import dev.toritsugi.callcenter.operator.Operator;

/**
 * Settings for the sign-in of operators.
 *
 * @param operators all operators of the call centre
 * @param allowedOrigins origins of web pages, other than this server's own, that may send
 * requests to this server from a browser
 */
public record SignInSettings(List<Operator> operators, List<String> allowedOrigins) {

}
