package dev.toritsugi.desk.socket;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.operator.SignInCookie;

/**
 * The cookies that operators have last deleted on this replica by signing out. A
 * handshake that began before the sign-out finds its cookie here after it.
 */
final class SignedOutCookies {

	private static final int MOST = 1000;

	private final Set<SignInCookie> cookies = Collections.newSetFromMap(new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<SignInCookie, Boolean> eldest) {
			return size() > MOST;
		}

	});

	synchronized void add(SignInCookie cookie) {
		this.cookies.add(cookie);
	}

	synchronized boolean contains(SignInCookie cookie) {
		return this.cookies.contains(cookie);
	}

}
