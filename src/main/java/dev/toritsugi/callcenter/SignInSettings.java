package dev.toritsugi.callcenter;

import java.util.List;

import dev.toritsugi.callcenter.operator.Operator;

/**
 * The operators, and the web pages from which they may call this server.
 *
 * @param operators the operators
 * @param allowedOrigins origins of web pages, beside the server's own
 */
public record SignInSettings(List<Operator> operators, List<String> allowedOrigins) {

}
