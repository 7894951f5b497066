package dev.toritsugi.operator.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Where a sign-in with a password comes from.
 */
public sealed interface SignInSource {

	/**
	 * A browser that has sent a valid sign-in cookie of the same operator. It has already
	 * proved that it knows the password.
	 */
	record SignedInBrowser() implements SignInSource {

	}

	/**
	 * A client's network address.
	 *
	 * @param value an IPv4 address, or the first 64 bits of an IPv6 address, which belong
	 * to one customer of an internet provider
	 */
	record Address(String value) implements SignInSource {

		private static final int LONGEST = 64;

		private static final int IPV6_PREFIX_BYTES = 8;

		private static final Pattern UNUSUAL = Pattern.compile("[^0-9A-Za-z.:-]");

		private static final Pattern IPV4_WITH_PORT = Pattern.compile("^([0-9.]+):[0-9]+$");

		/**
		 * Creates an address from text that a client or a proxy may have written. Text
		 * that is not an IP address becomes an address of its own.
		 * @param remote an IP address, with or without a port, as in
		 * {@link jakarta.servlet.ServletRequest#getRemoteAddr()} or X-Forwarded-For
		 */
		public static Address of(String remote) {
			String text = UNUSUAL.matcher(IPV4_WITH_PORT.matcher(remote.strip()).replaceFirst("$1")).replaceAll("");
			String bounded = (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
			return new Address(bounded.contains(":") ? prefix(bounded) : bounded);
		}

		private static String prefix(String ipv6) {
			try {
				// The brackets prevent a DNS query if the text is not an IPv6 address.
				byte[] bytes = InetAddress.getByName("[" + ipv6 + "]").getAddress();
				return (bytes.length == 2 * IPV6_PREFIX_BYTES)
						? InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, IPV6_PREFIX_BYTES), bytes.length))
							.getHostAddress() + "/64"
						: InetAddress.getByAddress(bytes).getHostAddress();
			}
			catch (UnknownHostException ex) {
				return ipv6;
			}
		}

		@Override
		public String toString() {
			return this.value;
		}

	}

}
