package dev.toritsugi.provisioning.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * A definition as it stands in {@code application.yml}.
 */
final class DefinitionYamlWriter {

	private static final int WIDTH = 120;

	/** Line ends of Unicode among them, which YAML folds where they stand plain. */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{2028}\\x{2029}\\x{feff}]");

	private DefinitionYamlWriter() {
	}

	static String of(Map<String, Object> center, List<String> notes) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setIndicatorIndent(2);
		options.setIndentWithIndicator(true);
		options.setWidth(WIDTH);
		options.setSplitLines(false);
		options.setAllowUnicode(true);
		StringBuilder text = new StringBuilder();
		notes.forEach((note) -> text.append("# ").append(CONTROL.matcher(note).replaceAll(" ")).append('\n'));
		return text + new Yaml(new Quoting(options), options).dump(Map.of("call-center", written(center)));
	}

	/**
	 * As it has to be written so that it is read as it is. What Spring would take for a
	 * placeholder is nobody's: a worker's attributes could ask for the auth token. Each
	 * list is a new one, since YAML refers from one to the same in another place.
	 */
	private static Object written(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<Object, Object> fields = new LinkedHashMap<>();
			map.forEach((name, each) -> fields.put(name, written(each)));
			return fields;
		}
		if (value instanceof List<?> list) {
			List<Object> items = new ArrayList<>();
			list.forEach((each) -> items.add(written(each)));
			return items;
		}
		return (value instanceof String text) ? text.replace("${", "\\${") : value;
	}

	/**
	 * Puts texts with control characters between double quotes, where they are escaped.
	 */
	private static final class Quoting extends Representer {

		private Quoting(DumperOptions options) {
			super(options);
		}

		@Override
		protected Node representScalar(Tag tag, String value, ScalarStyle style) {
			return super.representScalar(tag, value, CONTROL.matcher(value).find() ? ScalarStyle.DOUBLE_QUOTED : style);
		}

	}

}
