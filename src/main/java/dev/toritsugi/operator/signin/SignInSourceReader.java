package dev.toritsugi.operator.signin;

import dev.toritsugi.operator.limit.SignInSource;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.security.authentication.RememberMeAuthenticationToken;

/**
 * Reads where a sign-in with a password comes from.
 */
class SignInSourceReader implements AuthenticationDetailsSource<HttpServletRequest, SignInSource> {

	/**
	 * Returns the client's address. {@link ClientAddressFilter} must have run before.
	 */
	@Override
	public SignInSource buildDetails(HttpServletRequest request) {
		return SignInSource.Address.of(String.valueOf(request.getRemoteAddr()));
	}

	/**
	 * Returns the source of a sign-in by form. If the request contains a valid sign-in
	 * cookie of the same operator, the source is a signed-in browser.
	 * @param name the name in the form
	 */
	SignInSource ofForm(HttpServletRequest request, String name) {
		return (request.getUserPrincipal() instanceof RememberMeAuthenticationToken cookie
				&& cookie.getName().equalsIgnoreCase(name)) ? new SignInSource.SignedInBrowser()
						: buildDetails(request);
	}

}
