package dev.toritsugi.sandbox.voice.recording;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The recordings of the account, including deleted recordings. If the registry contains
 * more than 10,000 recordings and the oldest recording has ended, removes the oldest
 * recording.
 */
final class RecordingRegistry {

	private static final int MOST = 10_000;

	private final Map<String, Recording> bySid = new LinkedHashMap<>();

	void add(Recording recording) {
		this.bySid.put(recording.sid(), recording);
		if (this.bySid.size() > MOST) {
			Iterator<Recording> oldest = this.bySid.values().iterator();
			if (!oldest.next().active()) {
				oldest.remove();
			}
		}
	}

	Collection<Recording> all() {
		return Collections.unmodifiableCollection(this.bySid.values());
	}

	Optional<Recording> find(@Nullable String sid) {
		return Optional.ofNullable(this.bySid.get(sid));
	}

}
