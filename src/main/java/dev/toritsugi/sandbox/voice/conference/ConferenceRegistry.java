package dev.toritsugi.sandbox.voice.conference;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceSubscription;
import org.jspecify.annotations.Nullable;

/**
 * The conferences of the account. All conferences are found by SID, and live conferences
 * also by name. If the registry contains more than 10,000 conferences and the oldest
 * conference has ended, removes the oldest conference.
 */
final class ConferenceRegistry {

	private static final int MOST = 10_000;

	private final SidGenerator sids;

	private final Map<String, Conference> bySid = new LinkedHashMap<>();

	private final Map<String, Conference> liveByName = new HashMap<>();

	ConferenceRegistry(SidGenerator sids) {
		this.sids = sids;
	}

	Collection<Conference> all() {
		return Collections.unmodifiableCollection(this.bySid.values());
	}

	Optional<Conference> find(String sid) {
		return Optional.ofNullable(this.bySid.get(sid));
	}

	Optional<Conference> findLive(String name) {
		return Optional.ofNullable(this.liveByName.get(name));
	}

	Conference create(String name, @Nullable ConferenceSubscription subscription, Instant now) {
		Conference conference = new Conference(this.sids.next("CF"), name, subscription, now);
		this.liveByName.put(name, conference);
		this.bySid.put(conference.sid(), conference);
		if (this.bySid.size() > MOST) {
			Iterator<Conference> oldest = this.bySid.values().iterator();
			if (oldest.next().over()) {
				oldest.remove();
			}
		}
		return conference;
	}

	/** Frees the name of an ended conference for a new conference. */
	void over(Conference conference) {
		this.liveByName.remove(conference.friendlyName(), conference);
	}

}
