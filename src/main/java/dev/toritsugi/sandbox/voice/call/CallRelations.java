package dev.toritsugi.sandbox.voice.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The objects related to a call: the dialled number, the parent leg, the outbound legs
 * dialled for the caller, and the caller's task.
 */
public final class CallRelations {

	private final List<Call> outboundLegs = new ArrayList<>();

	private @Nullable Call parent;

	private @Nullable IncomingPhoneNumber number;

	private @Nullable Task task;

	private @Nullable String answeredBy;

	private Supplier<Map<String, String>> recording = Map::of;

	List<Call> outboundLegs() {
		return List.copyOf(this.outboundLegs);
	}

	@Nullable Call parent() {
		return this.parent;
	}

	@Nullable IncomingPhoneNumber number() {
		return this.number;
	}

	@Nullable Task task() {
		return this.task;
	}

	/**
	 * Sets the account's phone number that the caller dialled.
	 */
	public void setNumber(IncomingPhoneNumber number) {
		this.number = number;
	}

	public void setParent(Call parent) {
		this.parent = parent;
	}

	/**
	 * Adds an outbound leg dialled for the caller.
	 */
	public void addOutboundLeg(Call leg) {
		this.outboundLegs.add(leg);
	}

	/**
	 * Twilio's value of {@code AnsweredBy}, or null if it was not detected who answered.
	 */
	public @Nullable String answeredBy() {
		return this.answeredBy;
	}

	/**
	 * Sets who has answered the call, as Twilio's value of {@code AnsweredBy}.
	 */
	public void setAnsweredBy(String answeredBy) {
		this.answeredBy = answeredBy;
	}

	/**
	 * The parameters of the latest recording of the call, which the status callback at
	 * the end of the call contains; empty if the call was not recorded.
	 */
	Map<String, String> recording() {
		return this.recording.get();
	}

	/**
	 * Sets the supplier of the parameters of the latest recording.
	 */
	public void setRecording(Supplier<Map<String, String>> recording) {
		this.recording = recording;
	}

	/**
	 * Sets the caller's task.
	 */
	public void setTask(Task task) {
		this.task = task;
	}

}
