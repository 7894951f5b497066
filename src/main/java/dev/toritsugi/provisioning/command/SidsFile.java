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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.KnownQueue;
import dev.toritsugi.provisioning.ApplyResult;
import dev.toritsugi.provisioning.plan.DefinitionKey;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.settings.YamlFileReader;
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
	 * Returns the SIDs of the resources that earlier applies created, or an empty set if
	 * the file does not exist.
	 * @throws IOException if the file cannot be read
	 */
	Set<String> created() throws IOException {
		return sids("made");
	}

	/**
	 * Returns the SIDs that the server's settings had before and whose resources existed
	 * at the last apply, or an empty set if the file does not exist.
	 * @throws IOException if the file cannot be read
	 */
	Set<String> former() throws IOException {
		return sids("former");
	}

	private Set<String> sids(String key) throws IOException {
		Set<String> all = new TreeSet<>();
		if (section("provisioning").get(key) instanceof Collection<?> sids) {
			sids.forEach((sid) -> all.add(String.valueOf(sid)));
		}
		return all;
	}

	/**
	 * Whether the file records all resources that earlier applies created. The record is
	 * incomplete if the file was missing at the first of these applies or is missing now.
	 * @throws IOException if the file cannot be read
	 */
	boolean isRecordComplete() throws IOException {
		Map<?, ?> provisioning = section("provisioning");
		return provisioning.containsKey("made") && !provisioning.containsKey(RECORD);
	}

	/**
	 * Returns the server's settings, or an empty map if the file does not exist. The keys
	 * have no prefix {@code twilio}.
	 * @throws IOException if the file cannot be read
	 */
	Map<String, String> settings() throws IOException {
		Map<String, String> settings = new LinkedHashMap<>();
		section("twilio").forEach((name, sid) -> settings.put(String.valueOf(name), String.valueOf(sid)));
		return settings;
	}

	/**
	 * Returns the queues and their SIDs at the last apply, or an empty list if the file
	 * does not exist.
	 * @throws IOException if the file cannot be read
	 */
	List<KnownQueue> knownQueues() throws IOException {
		List<KnownQueue> queues = new ArrayList<>();
		if (section("call-center").get("after-call") instanceof Map<?, ?> afterCall
				&& afterCall.get("known-queues") instanceof Collection<?> known) {
			known.forEach((each) -> {
				if (each instanceof Map<?, ?> queue) {
					queues.add(new KnownQueue(String.valueOf(queue.get("name")).replace("\\${", "${"),
							String.valueOf(queue.get("sid"))));
				}
			});
		}
		return queues;
	}

	/**
	 * Returns the digests of the server's settings at the last apply, or an empty map if
	 * the file contains none.
	 * @throws IOException if the file cannot be read
	 * @see ServerSettings
	 */
	Map<String, String> digests() throws IOException {
		Map<String, String> digests = new LinkedHashMap<>();
		if (section("provisioning").get("applied") instanceof Collection<?> applied) {
			applied.forEach((each) -> {
				String[] keyAndDigest = String.valueOf(each).split(" ", 2);
				digests.put(keyAndDigest[0], keyAndDigest[keyAndDigest.length - 1]);
			});
		}
		return digests;
	}

	/**
	 * Writes the SIDs of created resources. Everything else in the file stays unchanged.
	 * @throws IOException if the file cannot be read or written
	 */
	void writeCreated(Set<String> created) throws IOException {
		write(settings(), created, former(), knownQueues(), digests(), isRecordComplete());
	}

	/**
	 * Writes the server's settings and the SIDs of created resources. If the apply failed
	 * before it created a setting's resource, the setting keeps its previous value, so
	 * that the server can continue. If the workspace's SID has changed, the previous
	 * values of all settings are removed.
	 * @return the written settings by key
	 * @throws IOException if the file cannot be read or written
	 */
	Map<String, String> write(CallCenter center, Map<String, String> digests, ApplyResult result) throws IOException {
		Map<String, String> before = settings();
		Set<String> former = former();
		former.addAll(before.values());
		Map<String, String> now = new LinkedHashMap<>();
		for (SidSetting setting : SidSetting.values()) {
			String key = setting.key();
			String resource = setting.resource(center);
			if (isLeftAlone(setting, result) && before.containsKey(key)) {
				now.put(key, before.get(key));
			}
			else if (!resource.isBlank()) {
				result.sids()
					.find(setting.kind(), resource)
					.or(() -> Optional.ofNullable(before.get(key)))
					.ifPresent((sid) -> now.put(key, sid));
			}
			if (setting == SidSetting.WORKSPACE && !Objects.equals(now.get(key), before.get(key))) {
				before.clear();
			}
		}
		former.removeIf((sid) -> now.containsValue(sid) || !result.sids().contains(sid));
		write(now, result.created(), former, knownQueues(center, result), digests, !result.plan().recordLost());
		return now;
	}

	/** Whether the apply left the workspace's activities as they are. */
	private static boolean isLeftAlone(SidSetting setting, ApplyResult result) {
		return setting.kind() == ResourceKind.ACTIVITY && isLeftAlone(DefinitionKey.ACTIVITIES, result);
	}

	private static boolean isLeftAlone(DefinitionKey key, ApplyResult result) {
		return result.plan().leftAlone().contains(key.key());
	}

	/**
	 * Returns the SIDs of the queues in the definition. A queue that the apply could not
	 * create or rename keeps its previous SID. If the apply left the queues as they are,
	 * the previous queues are returned.
	 */
	private List<KnownQueue> knownQueues(CallCenter center, ApplyResult result) throws IOException {
		List<KnownQueue> before = knownQueues();
		if (isLeftAlone(DefinitionKey.QUEUES, result)) {
			return before;
		}
		List<KnownQueue> now = new ArrayList<>();
		center.queues()
			.forEach((queue) -> result.sids()
				.find(ResourceKind.QUEUE, queue.name())
				.or(() -> before.stream()
					.filter((known) -> known.name().equalsIgnoreCase(queue.name()))
					.map(KnownQueue::sid)
					.findFirst())
				.ifPresent((sid) -> now.add(new KnownQueue(queue.name(), sid))));
		return now;
	}

	private Map<?, ?> section(String name) throws IOException {
		if (!Files.exists(this.path)) {
			return Map.of();
		}
		return (YamlFileReader.load(this.path) instanceof Map<?, ?> file && file.get(name) instanceof Map<?, ?> section)
				? section : Map.of();
	}

	private void write(Map<String, String> settings, Set<String> created, Set<String> former, List<KnownQueue> queues,
			Map<String, String> digests, boolean recordComplete) throws IOException {
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("twilio", settings);
		if (!queues.isEmpty()) {
			file.put("call-center",
					Map.of("after-call", Map.of("known-queues", queues.stream().map(SidsFile::map).toList())));
		}
		Map<String, Object> provisioning = new LinkedHashMap<>();
		provisioning.put("made", List.copyOf(new TreeSet<>(created)));
		if (!former.isEmpty()) {
			provisioning.put("former", List.copyOf(new TreeSet<>(former)));
		}
		if (!recordComplete) {
			provisioning.put(RECORD, "incomplete");
		}
		if (!digests.isEmpty()) {
			provisioning.put("applied",
					digests.entrySet().stream().map((each) -> each.getKey() + " " + each.getValue()).toList());
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
