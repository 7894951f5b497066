package dev.toritsugi.provisioning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.toritsugi.provisioning.account.Directory;
import dev.toritsugi.provisioning.definition.CallCenter;
import dev.toritsugi.provisioning.resource.Kind;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The file in which the server finds the SIDs, and the next run what earlier ones made.
 *
 * @param path where it is, or will be
 */
record SidsFile(Path path) {

	private static final String HEADER = """
			# Written by "provision apply"; the server reads it at its start. Keep it: what is listed as made is all that
			# "provision apply --prune" may ever delete.
			""";

	/**
	 * What earlier runs made; nothing if there is no file.
	 * @throws IOException if the file can't be read
	 */
	Set<String> made() throws IOException {
		if (!Files.exists(this.path)) {
			return Set.of();
		}
		try {
			Object root = new Yaml(new SafeConstructor(new LoaderOptions()))
				.load(Files.readString(this.path, StandardCharsets.UTF_8));
			Set<String> made = new TreeSet<>();
			if (root instanceof Map<?, ?> file && file.get("provisioning") instanceof Map<?, ?> own
					&& own.get("made") instanceof Collection<?> sids) {
				sids.forEach((sid) -> made.add(String.valueOf(sid)));
			}
			return made;
		}
		catch (YAMLException ex) {
			throw new IOException("%s is no YAML: %s".formatted(this.path, ex.getMessage()), ex);
		}
	}

	/**
	 * Writes the file anew, whole or not at all.
	 * @throws IOException if it can't be written
	 */
	void write(CallCenter center, Outcome outcome) throws IOException {
		Map<String, Object> twilio = new LinkedHashMap<>();
		Directory directory = outcome.directory();
		put(twilio, "workspace-sid", directory, Kind.WORKSPACE, center.workspace());
		put(twilio, "workflow-sid", directory, Kind.WORKFLOW, center.workflow());
		put(twilio, "post-work-activity-sid", directory, Kind.ACTIVITY, center.postWorkActivity());
		put(twilio, "unavailable-activity-sid", directory, Kind.ACTIVITY, center.timeoutActivity());
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("twilio", twilio);
		file.put("provisioning", Map.of("made", List.copyOf(new TreeSet<>(outcome.made()))));
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		write(HEADER + new Yaml(options).dump(file));
	}

	private void write(String text) throws IOException {
		Path beside = this.path.resolveSibling(this.path.getFileName() + ".new");
		Files.writeString(beside, text, StandardCharsets.UTF_8);
		Files.move(beside, this.path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void put(Map<String, Object> settings, String name, Directory directory, Kind kind, String of) {
		directory.find(kind, of).ifPresent((sid) -> settings.put(name, sid));
	}

}
