package dev.toritsugi.expression;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Resolves the keys of an expression to values.
 */
@FunctionalInterface
public interface AttributeResolver {

	/**
	 * The value of a key.
	 * @param path segments of the key: {@code worker.level} has two
	 * @return a missing node if the key has no value
	 */
	JsonNode value(List<String> path);

	/**
	 * Resolves keys without a prefix to the attributes of a task or a worker.
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
	 * Resolves keys with a prefix: the first segment of a key chooses a resolver, which
	 * resolves the rest of the key.
	 * @param prefixes resolvers by prefix, as in {@code task} and {@code worker}
	 */
	static AttributeResolver under(Map<String, AttributeResolver> prefixes) {
		return (path) -> {
			AttributeResolver names = prefixes.get(path.get(0));
			return (names != null) ? names.value(path.subList(1, path.size())) : MissingNode.getInstance();
		};
	}

}
