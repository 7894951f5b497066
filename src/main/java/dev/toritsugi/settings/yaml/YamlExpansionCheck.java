package dev.toritsugi.settings.yaml;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Counts the values of a YAML file as if each alias were replaced by what it stands for.
 * Spring Boot replaces aliases without a limit, so that a few lines of nested aliases
 * could fill the memory.
 */
final class YamlExpansionCheck {

	static final int MAX_VALUES = 100_000;

	/** Depth at which SnakeYAML throws an exception without a position. */
	private static final int MAX_DEPTH = 50;

	private static final String ALIAS = "Write the values out instead of the alias.";

	private final Map<String, Long> sizes = new HashMap<>();

	private final Deque<OpenCollection> open = new ArrayDeque<>();

	private long values;

	private YamlExpansionCheck() {
	}

	/**
	 * Checks a file.
	 * @throws YamlExpansionException if aliases stand for too many values, or if too many
	 * collections are nested
	 * @throws YAMLException if the file is not valid YAML
	 */
	static void check(Reader file) {
		YamlExpansionCheck check = new YamlExpansionCheck();
		new Yaml().parse(file).forEach(check::count);
	}

	private void count(Event event) {
		if (event instanceof DocumentStartEvent) {
			this.sizes.clear();
		}
		else if (event instanceof AliasEvent alias) {
			expand(alias);
		}
		else if (event instanceof CollectionStartEvent start) {
			this.open.push(new OpenCollection(start.getAnchor(), this.values));
			if (this.open.size() > MAX_DEPTH) {
				throw new YamlExpansionException("more than %d collections are nested".formatted(MAX_DEPTH),
						"Check the brackets and the indentation.", start.getStartMark());
			}
		}
		else if (event instanceof CollectionEndEvent) {
			OpenCollection ended = this.open.pop();
			if (ended.anchor() != null) {
				this.sizes.put(ended.anchor(), this.values - ended.start());
			}
		}
		else if (event instanceof ScalarEvent) {
			this.values++;
			String anchor = ((NodeEvent) event).getAnchor();
			if (anchor != null) {
				this.sizes.put(anchor, 1L);
			}
		}
	}

	private void expand(AliasEvent alias) {
		if (this.open.stream().anyMatch((each) -> Objects.equals(each.anchor(), alias.getAnchor()))) {
			throw new YamlExpansionException("an alias stands for a collection that contains this alias", ALIAS,
					alias.getStartMark());
		}
		this.values += Math.max(1, this.sizes.getOrDefault(alias.getAnchor(), 1L));
		if (this.values > MAX_VALUES) {
			throw new YamlExpansionException("the aliases up to here stand for more than 100,000 values", ALIAS,
					alias.getStartMark());
		}
	}

	/**
	 * @param start number of values before the collection
	 */
	private record OpenCollection(@Nullable String anchor, long start) {

	}

}
