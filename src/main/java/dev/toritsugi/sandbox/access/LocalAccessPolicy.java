package dev.toritsugi.sandbox.access;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/**
 * Restricts the sandbox to programs that run on this machine and to web pages that this
 * server serves. A loopback address does not prove that a client is local, because
 * requests from tunnels, reverse proxies and other sites' pages in a local browser also
 * have a loopback address. In addition to the address, this class therefore checks that
 * the host name is local, that a web page which sends the request belongs to this server,
 * and that there are no proxy headers. It can't detect requests through a forwarded TCP
 * port.
 */
public final class LocalAccessPolicy {

	private static final Set<String> PROXY_HEADERS = Set.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host",
			"X-Forwarded-Proto", "X-Real-IP");

	private static final String LOCAL_NAMES = "localhost|127\\.0\\.0\\.1|\\[::1]";

	private static final String TWILIO_NAMES = "|[a-z0-9.-]+\\.twilio\\.com";

	private static final Pattern LOCAL_PAGE = Pattern.compile("https?://(" + LOCAL_NAMES + ")(:\\d+)?");

	private final boolean allowRemote;

	private final Pattern hosts;

	private final boolean allowLocalPages;

	private LocalAccessPolicy(SandboxAccessProperties access, String hosts, boolean allowLocalPages) {
		this.allowRemote = access.allowRemote();
		this.hosts = Pattern.compile(hosts);
		this.allowLocalPages = allowLocalPages;
	}

	/** Returns the policy for requests to a local host name. */
	public static LocalAccessPolicy of(SandboxAccessProperties access) {
		return new LocalAccessPolicy(access, LOCAL_NAMES, false);
	}

	/**
	 * Returns the policy for requests to a local host name or to a host name of Twilio,
	 * which a client sends if a proxy on this machine leads Twilio's hosts to the
	 * sandbox. Only Twilio can publish an address for such a name, so another site's page
	 * can't use it to reach the sandbox.
	 */
	public static LocalAccessPolicy withTwilioHosts(SandboxAccessProperties access) {
		return new LocalAccessPolicy(access, LOCAL_NAMES + TWILIO_NAMES, false);
	}

	/**
	 * Returns the policy of {@link #withTwilioHosts}, which also allows web pages that
	 * another server on this machine serves. Browser SDKs of Twilio run in such pages.
	 */
	public static LocalAccessPolicy withLocalPages(SandboxAccessProperties access) {
		return new LocalAccessPolicy(access, LOCAL_NAMES + TWILIO_NAMES, true);
	}

	/**
	 * Returns why a request is refused, as a sentence for its sender, or empty if the
	 * request is allowed.
	 */
	public Optional<String> refusal(HttpServletRequest request) {
		if (!this.allowRemote && !isLocal(request)) {
			return Optional.of("The sandbox is for this machine only, as http://localhost. "
					+ "sandbox.allow-remote=true opens it to others, for example in a container.");
		}
		return isOfAllowedOrigin(request) ? Optional.empty()
				: Optional.of("Pages of another origin may not use the sandbox.");
	}

	private boolean isLocal(HttpServletRequest request) {
		return isLoopback(request.getRemoteAddr())
				&& this.hosts.matcher(request.getServerName().toLowerCase(Locale.ROOT)).matches()
				&& PROXY_HEADERS.stream().allMatch((header) -> request.getHeader(header) == null);
	}

	private static boolean isLoopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	private boolean isOfAllowedOrigin(HttpServletRequest request) {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin == null || authority(origin).equals(request.getHeader(HttpHeaders.HOST))
				|| (this.allowLocalPages && LOCAL_PAGE.matcher(origin).matches());
	}

	private static String authority(String origin) {
		try {
			return String.valueOf(URI.create(origin).getRawAuthority());
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
