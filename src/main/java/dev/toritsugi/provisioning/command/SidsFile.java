package dev.toritsugi.provisioning.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.ApplyResult;
import dev.toritsugi.provisioning.account.SidRegistry;
import dev.toritsugi.provisioning.resource.ResourceKind;
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
public record SidsFile(Path path) {

	private static final String HEADER = """
			# Written by "provision apply"; the server reads it at its start. Keep it: what is listed as made is all that
			# "provision apply --prune" may ever delete.
			""";

	/** Of the settings below {@code twilio}. */
	static final List<String> NAMES = List.of("workspace-sid", "workflow-sid", "post-work-activity-sid",
			"unavailable-activity-sid");

	/**
	 * What earlier runs made; nothing if there is no file.
	 * @throws IOException if the file can't be read
	 */
	public Set<String> made() throws IOException {
		Set<String> made = new TreeSet<>();
		if (section("provisioning").get("made") instanceof Collection<?> sids) {
			sids.forEach((sid) -> made.add(String.valueOf(sid)));
		}
		return made;
	}

	/**
	 * What a server finds there, by the name of the setting below {@code twilio}.
	 * @throws IOException if the file can't be read
	 */
	public Map<String, String> settings() throws IOException {
		Map<String, String> settings = new LinkedHashMap<>();
		section("twilio").forEach((name, sid) -> settings.put(String.valueOf(name), String.valueOf(sid)));
		return settings;
	}

	/**
	 * Keeps what was made until now; all else stays as it is.
	 * @throws IOException if the file can't be read or written
	 */
	void remember(Set<String> made) throws IOException {
		write(settings(), made);
	}

	/**
	 * Writes the file anew, whole or not at all. What is not there, since a run failed
	 * before it was made, stays what it was: the server can go on with that.
	 * @return what a server finds there now
	 * @throws IOException if it can't be read or written
	 */
	Map<String, String> write(CallCenter center, ApplyResult outcome) throws IOException {
		Map<String, String> before = settings();
		Map<String, String> now = new LinkedHashMap<>();
		put(now, NAMES.get(0), ResourceKind.WORKSPACE, center.workspace(), outcome.directory(), before);
		if (!Objects.equals(now.get(NAMES.get(0)), before.get(NAMES.get(0)))) {
			before.clear();
		}
		put(now, NAMES.get(1), ResourceKind.WORKFLOW, center.workflow(), outcome.directory(), before);
		put(now, NAMES.get(2), ResourceKind.ACTIVITY, center.postWorkActivity(), outcome.directory(), before);
		put(now, NAMES.get(3), ResourceKind.ACTIVITY, center.timeoutActivity(), outcome.directory(), before);
		write(now, outcome.made());
		return now;
	}

	private Map<?, ?> section(String name) throws IOException {
		if (!Files.exists(this.path)) {
			return Map.of();
		}
		try {
			Object root = new Yaml(new SafeConstructor(new LoaderOptions()))
				.load(Files.readString(this.path, StandardCharsets.UTF_8));
			return (root instanceof Map<?, ?> file && file.get(name) instanceof Map<?, ?> section) ? section : Map.of();
		}
		catch (YAMLException ex) {
			throw new IOException("%s is no YAML: %s".formatted(this.path, ex.getMessage()), ex);
		}
	}

	private void write(Map<String, String> settings, Set<String> made) throws IOException {
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("twilio", settings);
		file.put("provisioning", Map.of("made", List.copyOf(new TreeSet<>(made))));
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		write(HEADER + new Yaml(options).dump(file));
	}

	private void write(String text) throws IOException {
		Path beside = this.path.resolveSibling(this.path.getFileName() + ".new");
		Files.writeString(beside, text, StandardCharsets.UTF_8);
		Files.move(beside, this.path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void put(Map<String, String> settings, String name, ResourceKind kind, String of,
			SidRegistry directory, Map<String, String> before) {
		if (!of.isBlank()) {
			directory.find(kind, of)
				.or(() -> Optional.ofNullable(before.get(name)))
				.ifPresent((sid) -> settings.put(name, sid));
		}
	}

}
