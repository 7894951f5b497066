package dev.toritsugi.twilio;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The names of Twilio's Regions and edge locations. The SDK composes the hosts of the
 * REST API from them: {@code {product}.{edge}.{region}.twilio.com}.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/global-infrastructure/using-the-twilio-rest-api-in-a-non-us-region">Twilio:
 * REST API in another region</a>
 */
final class ApiHost {

	static final String REGION = "us1|ie1|au1|jp1";

	static final String VALID_REGION = "one of us1, ie1, au1 and jp1; leave it out for us1";

	/** The suffix {@code -ix} stands for a private connection, Twilio Interconnect. */
	static final String EDGE = "(ashburn|dublin|frankfurt|roaming|sao-paulo|singapore|sydney|tokyo|umatilla)(-ix)?";

	static final String VALID_EDGE = "one of ashburn, dublin, frankfurt, roaming, sao-paulo, singapore, sydney, tokyo "
			+ "and umatilla; leave it out for the edge location of the region";

	/**
	 * Edge location of each region. On 28 April 2026, Twilio switched off hosts that
	 * contain a region but no edge location, such as {@code api.ie1.twilio.com}.
	 */
	private static final Map<String, String> EDGES = Map.of("us1", "ashburn", "ie1", "dublin", "au1", "sydney", "jp1",
			"tokyo");

	private ApiHost() {
	}

	/**
	 * Returns a region in lower case, or null if the region is not set. The Twilio
	 * Console shows regions in upper case.
	 */
	static @Nullable String region(@Nullable String region) {
		return (region != null) ? region.toLowerCase(Locale.ROOT) : null;
	}

	/**
	 * Returns the edge location for REST requests, or null if neither the edge location
	 * nor the region is set.
	 */
	static @Nullable String edge(@Nullable String edge, @Nullable String region) {
		return (edge != null) ? edge.toLowerCase(Locale.ROOT) : (region != null) ? EDGES.get(region) : null;
	}

}
