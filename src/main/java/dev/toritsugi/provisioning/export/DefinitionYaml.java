package dev.toritsugi.provisioning.export;

import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A definition as it stands in {@code application.yml}.
 */
final class DefinitionYaml {

	private static final int WIDTH = 120;

	private DefinitionYaml() {
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
		notes.forEach((note) -> text.append("# ").append(note).append('\n'));
		return text + new Yaml(options).dump(Map.of("call-center", center));
	}

}
