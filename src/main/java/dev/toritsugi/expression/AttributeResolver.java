package dev.toritsugi.expression;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What the keys of an expression stand for.
 */
@FunctionalInterface
public interface AttributeResolver {

	/**
	 * The value of a key.
	 * @param path the key's segments: {@code worker.level} has two
	 * @return a missing node if there is none
	 */
	JsonNode value(List<String> path);

	/**
	 * The attributes of a task or of a worker, their keys without a prefix.
	 */
	static AttributeResolver of(JsonNode attributes) {
		return (path) -> {
			JsonNode node = attributes;
			for (int i = 0; i < path.size(); i++) {
				node = node.path(path.get(i));
			}
			return node;
		};
	}

	/**
	 * Several roots: the first segment of a key chooses one, which is asked for the rest.
	 * @param prefixes roots by their first segment, as in {@code task} and {@code worker}
	 */
	static AttributeResolver under(Map<String, AttributeResolver> prefixes) {
		return (path) -> {
			AttributeResolver names = prefixes.get(path.get(0));
			return (names != null) ? names.value(path.subList(1, path.size())) : MissingNode.getInstance();
		};
	}

}
