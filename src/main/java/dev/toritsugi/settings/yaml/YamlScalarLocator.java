package dev.toritsugi.settings.yaml;

import java.io.StringReader;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Finds the first scalar of a YAML text that cannot be converted to its type. SnakeYAML
 * reports such a scalar without its position.
 */
final class YamlScalarLocator extends SafeConstructor {

	private final Set<Node> visited = Collections.newSetFromMap(new IdentityHashMap<>());

	private YamlScalarLocator() {
		super(new LoaderOptions());
	}

	/** Returns the number of the scalar's line, or 0 if all scalars are valid. */
	static int lineOfInvalidScalar(String text) {
		YamlScalarLocator locator = new YamlScalarLocator();
		for (Node document : new Yaml().composeAll(new StringReader(text))) {
			int line = locator.line(document);
			if (line > 0) {
				return line;
			}
		}
		return 0;
	}

	private int line(Node node) {
		if (!this.visited.add(node)) {
			return 0;
		}
		int line = 0;
		if (node instanceof ScalarNode) {
			line = isValid(node) ? 0 : node.getStartMark().getLine() + 1;
		}
		else if (node instanceof SequenceNode sequence) {
			for (int i = 0; line == 0 && i < sequence.getValue().size(); i++) {
				line = line(sequence.getValue().get(i));
			}
		}
		else if (node instanceof MappingNode mapping) {
			for (int i = 0; line == 0 && i < mapping.getValue().size(); i++) {
				NodeTuple entry = mapping.getValue().get(i);
				line = Math.max(line(entry.getKeyNode()), line(entry.getValueNode()));
			}
		}
		return line;
	}

	private boolean isValid(Node scalar) {
		try {
			constructObject(scalar);
			return true;
		}
		catch (IllegalArgumentException | YAMLException ex) {
			return false;
		}
	}

}
