package dev.toritsugi.provisioning.command;

import java.util.ArrayList;
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

/**
 * The content of a {@link SidsFile}. All parts are empty if the file does not exist.
 *
 * @param settings the server's settings by key. The keys have no prefix {@code twilio}
 * @param created SIDs of the resources that earlier applies created
 * @param former SIDs that the server's settings had before and whose resources existed at
 * the last apply
 * @param knownQueues queues and their SIDs at the last apply
 * @param digests digests of the server's settings at the last apply, see
 * {@link ServerSettings}
 * @param recordComplete whether the created SIDs are those of all resources that earlier
 * applies created. The record is incomplete if the file was missing at the first of these
 * applies or is missing now
 */
record SidsFileContent(Map<String, String> settings, Set<String> created, Set<String> former,
		List<KnownQueue> knownQueues, Map<String, String> digests, boolean recordComplete) {

	/** Returns a copy of this content with other SIDs of created resources. */
	SidsFileContent withCreated(Set<String> sids) {
		return new SidsFileContent(this.settings, sids, this.former, this.knownQueues, this.digests,
				this.recordComplete);
	}

	/**
	 * Returns the content after an apply. If the apply failed before it created a
	 * setting's resource, the setting keeps its previous value, so that the server can
	 * continue. If the workspace's SID has changed, the previous values of all settings
	 * are removed.
	 * @param digests current digests of the server's settings
	 */
	SidsFileContent after(ApplyResult result, CallCenter center, Map<String, String> digests) {
		Map<String, String> before = new LinkedHashMap<>(this.settings);
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
		Set<String> formerNow = new TreeSet<>(this.former);
		formerNow.addAll(this.settings.values());
		formerNow.removeIf((sid) -> now.containsValue(sid) || !result.sids().contains(sid));
		return new SidsFileContent(now, result.created(), formerNow, knownQueues(center, result), digests,
				!result.plan().recordLost());
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
	private List<KnownQueue> knownQueues(CallCenter center, ApplyResult result) {
		if (isLeftAlone(DefinitionKey.QUEUES, result)) {
			return this.knownQueues;
		}
		List<KnownQueue> now = new ArrayList<>();
		center.queues()
			.forEach((queue) -> result.sids()
				.find(ResourceKind.QUEUE, queue.name())
				.or(() -> this.knownQueues.stream()
					.filter((known) -> known.name().equalsIgnoreCase(queue.name()))
					.map(KnownQueue::sid)
					.findFirst())
				.ifPresent((sid) -> now.add(new KnownQueue(queue.name(), sid))));
		return now;
	}

}
