package dev.toritsugi.sandbox.api.eventbridge;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * The policies of a capability token. A request is permitted if a policy allows its
 * method and its URL and if the request fulfils the policy's filter.
 *
 * @param policies JSON array with the policies
 * @see <a href=
 * "https://www.twilio.com/docs/taskrouter/js-sdk-v1/workspace/constructing-jwts">Twilio:
 * constructing JWTs</a>
 */
record CapabilityPolicies(JsonNode policies) implements RequestPermission {

	private static final Pattern WORKSPACE = Pattern.compile("https://taskrouter\\.twilio\\.com/v1/Workspaces/[^/]+/");

	@Override
	public boolean permits(String method, String path, JsonNode params) {
		return this.policies.valueStream()
			.filter((policy) -> policy.path("allow").asBoolean(false))
			.filter((policy) -> policy.path("method").asString("").equals(method))
			.filter((policy) -> urlMatches(policy.path("url").asString(""), path))
			.anyMatch((policy) -> fulfils(policy.path(method.equals("GET") ? "query_filter" : "post_filter"), params));
	}

	/**
	 * Whether a policy's URL covers a path. In the URL, {@code *} stands for one segment
	 * of the path, and {@code **} for any number of segments.
	 */
	private static boolean urlMatches(String url, String path) {
		String pattern = WORKSPACE.matcher(url).replaceFirst("");
		return !pattern.equals(url) && path
			.matches(Stream.of(pattern.split("/")).map(CapabilityPolicies::regex).collect(Collectors.joining("/")));
	}

	private static String regex(String segment) {
		return switch (segment) {
			case "**" -> ".*";
			case "*" -> "[^/]+";
			default -> Pattern.quote(segment);
		};
	}

	private static boolean fulfils(JsonNode filter, JsonNode params) {
		return filter.properties()
			.stream()
			.filter((entry) -> entry.getValue().path("required").asBoolean(false))
			.allMatch((entry) -> params.has(entry.getKey()));
	}

}
