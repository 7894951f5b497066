package dev.toritsugi.callcenter.callers;

/**
 * What happens to callers whose number is withheld.
 */
public enum WithheldNumberPolicy {

	/** They are put through like other callers. */
	QUEUE,
	/** They are told to call again with their number, and the call ends. */
	REFUSE

}
