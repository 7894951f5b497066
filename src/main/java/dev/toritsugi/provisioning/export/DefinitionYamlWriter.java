package dev.toritsugi.provisioning.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.toritsugi.settings.TerminalText;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Writes a definition as YAML for {@code application.yml}.
 */
final class DefinitionYamlWriter {

	private static final int WIDTH = 120;

	private DefinitionYamlWriter() {
	}

	/**
	 * Returns the definition as YAML.
	 * @param notes lines that are written as comments before the definition
	 */
	static String yaml(Map<String, Object> center, List<String> notes) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setIndicatorIndent(2);
		options.setIndentWithIndicator(true);
		options.setWidth(WIDTH);
		options.setSplitLines(false);
		options.setAllowUnicode(true);
		StringBuilder text = new StringBuilder();
		notes.forEach((note) -> text.append("# ").append(TerminalText.of(note)).append('\n'));
		String yaml = new Yaml(new Quoting(options), options).dump(Map.of("call-center", escape(center)));
		return text + TerminalText.ofYaml(yaml);
	}

	/**
	 * Escapes Spring placeholders, because a placeholder in a worker's attributes could
	 * insert the auth token. Also copies each list, because SnakeYAML would write the
	 * second occurrence of the same list as an alias.
	 */
	private static Object escape(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<Object, Object> fields = new LinkedHashMap<>();
			map.forEach((name, each) -> fields.put(name, escape(each)));
			return fields;
		}
		if (value instanceof List<?> list) {
			List<Object> items = new ArrayList<>();
			list.forEach((each) -> items.add(escape(each)));
			return items;
		}
		return (value instanceof String text) ? text.replace("${", "\\${") : value;
	}

	/**
	 * Writes strings with control characters in double quotes, within which YAML allows
	 * escapes.
	 */
	private static final class Quoting extends Representer {

		private Quoting(DumperOptions options) {
			super(options);
			// SnakeYAML would write a string with control characters as binary data.
			this.representers.put(String.class, (text) -> representScalar(Tag.STR, String.valueOf(text)));
		}

		@Override
		protected Node representScalar(Tag tag, String value, ScalarStyle style) {
			return super.representScalar(tag, value,
					TerminalText.hasControlCharacter(value) ? ScalarStyle.DOUBLE_QUOTED : style);
		}

	}

}
