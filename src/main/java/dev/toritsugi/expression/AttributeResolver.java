package dev.toritsugi.expression;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Resolves the keys in an expression to attribute values.
 */
@FunctionalInterface
public interface AttributeResolver {

	/**
	 * Returns the value of a key.
	 * @param path segments of the key; for example, {@code worker.level} has two segments
	 * @return the value, or a missing node if the key has no value
	 */
	JsonNode value(List<String> path);

	/**
	 * Creates a resolver that looks up keys without a prefix in the attributes of a task
	 * or a worker.
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
	 * Creates a resolver for keys with a prefix. The first segment of a key selects a
	 * resolver, which looks up the remaining segments.
	 * @param prefixes resolvers by prefix, for example {@code task} and {@code worker}
	 */
	static AttributeResolver under(Map<String, AttributeResolver> prefixes) {
		return (path) -> {
			AttributeResolver names = prefixes.get(path.get(0));
			return (names != null) ? names.value(path.subList(1, path.size())) : MissingNode.getInstance();
		};
	}

}
