package dev.toritsugi.sandbox.api.eventbridge;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A route of the event bridge: method and path pattern of requests to TaskRouter, and the
 * function that executes such a request.
 *
 * @param method GET or POST
 * @param path pattern of the path, relative to the workspace
 * @param execution function that executes a request and returns the payload of the
 * response
 */
record EventBridgeRoute(String method, PathPattern path, Function<EventBridgeRequest, Object> execution) {

	static EventBridgeRoute get(String path, Function<EventBridgeRequest, Object> execution) {
		return new EventBridgeRoute("GET", PathPatternParser.defaultInstance.parse(path), execution);
	}

	static EventBridgeRoute post(String path, Function<EventBridgeRequest, Object> execution) {
		return new EventBridgeRoute("POST", PathPatternParser.defaultInstance.parse(path), execution);
	}

	/**
	 * Returns the SIDs in the path of a request by variable name, or empty if the request
	 * does not match this route or the path can't be decoded.
	 */
	Optional<Map<String, String>> match(String method, String path) {
		if (!this.method.equals(method)) {
			return Optional.empty();
		}
		try {
			return Optional.ofNullable(this.path.matchAndExtract(PathContainer.parsePath("/" + path)))
				.map(PathPattern.PathMatchInfo::getUriVariables);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
