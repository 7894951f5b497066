package dev.toritsugi.sandbox.voice.behavior;

/**
 * Choices between behaviors of which Twilio documents none, so that an application can be
 * tested with each.
 *
 * @param leave what the verb Leave does with the caller's task
 * @param failedWait what a waiting caller experiences if the wait document fails
 * @param prompts how long Say and Play last outside of wait documents
 * @param heldExit what a change of EndConferenceOnExit does while the participant is on
 * hold
 * @param browserReject which browser tabs of an identity stop ringing when a tab rejects
 * a call
 */
public record Behavior(Leave leave, FailedWait failedWait, Prompts prompts, HeldExit heldExit,
		BrowserReject browserReject) {

	/** Behavior of a new account. */
	public static final Behavior STANDARD = new Behavior(Leave.CANCELS_TASK, FailedWait.SILENCE, Prompts.INSTANT,
			HeldExit.IGNORED, BrowserReject.OWN_TAB);

	/**
	 * What the verb Leave does with the task of the caller who leaves the queue.
	 */
	public enum Leave {

		/** TaskRouter cancels the task. */
		CANCELS_TASK,
		/** The task stays in its queue, and may be offered to workers. */
		KEEPS_TASK

	}

	/**
	 * What a waiting caller experiences if the wait document can't be fetched or
	 * executed.
	 */
	public enum FailedWait {

		/**
		 * The caller hears silence, and the document is requested again ten seconds
		 * later.
		 */
		SILENCE,
		/** The call ends. */
		HANG_UP

	}

	/**
	 * How long Say and Play last outside of wait documents.
	 */
	public enum Prompts {

		/** Prompts end at once, so that users of the sandbox need not wait for them. */
		INSTANT,
		/**
		 * Prompts take their time by the sandbox's clock, so that a caller can hang up
		 * during each of them.
		 */
		TIMED

	}

	/**
	 * What a change of EndConferenceOnExit does while the participant is on hold. Twilio
	 * was observed to answer such a change with success and not to apply it.
	 */
	public enum HeldExit {

		/** The change has no effect. */
		IGNORED,
		/** The change is applied. */
		APPLIED

	}

	/**
	 * Which browser tabs of an identity stop ringing when a tab rejects a call.
	 */
	public enum BrowserReject {

		/**
		 * Only the tab stops ringing. The call is declined when each tab has rejected it.
		 */
		OWN_TAB,
		/** All tabs stop ringing, and the call is declined. */
		ALL_TABS

	}

}
