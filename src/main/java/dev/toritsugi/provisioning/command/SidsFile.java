package dev.toritsugi.provisioning.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import dev.toritsugi.callcenter.KnownQueue;
import dev.toritsugi.settings.yaml.YamlFileReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The SID file, a YAML file with the SIDs that the server needs and the SIDs of all
 * resources that applies created. The option {@code --prune} deletes only resources that
 * this file lists as created.
 *
 * @param path path of the file; the file may be missing
 */
record SidsFile(Path path) {

	/** Key that marks a record of created resources as incomplete. */
	private static final String RECORD = "record";

	private static final String HEADER = """
			# Written by "provision apply"; the server reads it at startup. Keep this file: "provision apply --prune"
			# deletes only resources that are listed under "made". A queue in "known-queues" keeps its after-call time if it is
			# renamed at Twilio. "former" has SIDs that a server uses until its restart; the callers in a workflow among them stay
			# the server's. "applied" has digests of settings, to find out whether the server must be restarted. "record:
			# incomplete" says that this file was lost, see "provision apply --claim".
			""";

	/**
	 * Reads the file.
	 * @throws IOException if the file cannot be read
	 */
	SidsFileContent read() throws IOException {
		Map<?, ?> file = section(Files.exists(this.path) ? YamlFileReader.load(this.path) : null);
		Map<?, ?> provisioning = section(file.get("provisioning"));
		Map<String, String> settings = new LinkedHashMap<>();
		section(file.get("twilio")).forEach((name, sid) -> settings.put(String.valueOf(name), String.valueOf(sid)));
		return new SidsFileContent(settings, new TreeSet<>(texts(provisioning.get("made"))),
				new TreeSet<>(texts(provisioning.get("former"))),
				knownQueues(section(section(file.get("call-center")).get("after-call")).get("known-queues")),
				digests(texts(provisioning.get("applied"))),
				provisioning.containsKey("made") && !provisioning.containsKey(RECORD));
	}

	private static Map<?, ?> section(@Nullable Object value) {
		return (value instanceof Map<?, ?> map) ? map : Map.of();
	}

	private static List<String> texts(@Nullable Object value) {
		return (value instanceof Collection<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
	}

	private static List<KnownQueue> knownQueues(@Nullable Object value) {
		List<KnownQueue> queues = new ArrayList<>();
		if (value instanceof Collection<?> known) {
			known.forEach((each) -> {
				if (each instanceof Map<?, ?> queue) {
					queues.add(new KnownQueue(String.valueOf(queue.get("name")).replace("\\${", "${"),
							String.valueOf(queue.get("sid"))));
				}
			});
		}
		return queues;
	}

	private static Map<String, String> digests(List<String> applied) {
		Map<String, String> digests = new LinkedHashMap<>();
		applied.forEach((each) -> {
			String[] keyAndDigest = each.split(" ", 2);
			digests.put(keyAndDigest[0], keyAndDigest[keyAndDigest.length - 1]);
		});
		return digests;
	}

	/**
	 * Replaces the content of the file.
	 * @throws IOException if the file cannot be written
	 */
	void write(SidsFileContent content) throws IOException {
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("twilio", content.settings());
		if (!content.knownQueues().isEmpty()) {
			file.put("call-center", Map.of("after-call",
					Map.of("known-queues", content.knownQueues().stream().map(SidsFile::map).toList())));
		}
		Map<String, Object> provisioning = new LinkedHashMap<>();
		provisioning.put("made", List.copyOf(new TreeSet<>(content.created())));
		if (!content.former().isEmpty()) {
			provisioning.put("former", List.copyOf(new TreeSet<>(content.former())));
		}
		if (!content.recordComplete()) {
			provisioning.put(RECORD, "incomplete");
		}
		if (!content.digests().isEmpty()) {
			provisioning.put("applied",
					content.digests()
						.entrySet()
						.stream()
						.map((each) -> each.getKey() + " " + each.getValue())
						.toList());
		}
		file.put("provisioning", provisioning);
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		replace(HEADER + new Yaml(options).dump(file));
	}

	/**
	 * Escapes placeholders, which Spring would replace when the server reads the file.
	 */
	private static Map<String, String> map(KnownQueue queue) {
		Map<String, String> map = new LinkedHashMap<>();
		map.put("name", queue.name().replace("${", "\\${"));
		map.put("sid", queue.sid());
		return map;
	}

	/**
	 * Replaces the file atomically. After an interrupted write, the file still has its
	 * previous content.
	 */
	private void replace(String text) throws IOException {
		Path beside = this.path.resolveSibling(this.path.getFileName() + ".new");
		Files.writeString(beside, text, StandardCharsets.UTF_8);
		Files.move(beside, this.path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

}
