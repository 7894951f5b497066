package dev.toritsugi.sandbox.account;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.conference.Conference;
import dev.toritsugi.sandbox.voice.recording.Recording;

/**
 * What holds for the conferences of an account at all times, and after all calls have
 * ended. The methods must run within an engine command.
 *
 * @param account account that is checked
 */
public record ConferenceInvariants(SandboxAccount account) {

	/** Returns the violations of what must hold at all times. */
	public List<String> violations() {
		List<String> violations = new ArrayList<>();
		for (Conference conference : conferences()) {
			if (conference.participants().isEmpty()) {
				violations.add("an empty conference is live: " + conference.sid());
			}
			conference.participants()
				.stream()
				.filter((participant) -> participant.call().over())
				.forEach((participant) -> violations.add("an ended call takes part: " + participant.call().sid()));
		}
		return violations;
	}

	/** Returns the calls, conferences and recordings that have not ended. */
	public List<String> leftovers() {
		List<String> leftovers = new ArrayList<>();
		legs().forEach((leg) -> leftovers.add("a leg is left: " + leg.sid()));
		conferences().forEach((conference) -> leftovers.add("a conference is left: " + conference.sid()));
		this.account.voice()
			.recordings()
			.all()
			.stream()
			.filter(Recording::active)
			.forEach((recording) -> leftovers.add("a recording is left: " + recording.sid()));
		return leftovers;
	}

	/** Returns the calls that have not ended. */
	public List<Call> legs() {
		return this.account.calls().all().stream().filter((call) -> !call.over()).toList();
	}

	List<Conference> conferences() {
		return this.account.voice().conferences().all().stream().filter((conference) -> !conference.over()).toList();
	}

}
