package dev.toritsugi.sandbox.account;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.sandbox.voice.browser.BrowserInvitation;
import dev.toritsugi.sandbox.voice.browser.BrowserPhone;
import org.jspecify.annotations.Nullable;

/**
 * A browser tab that records the messages which it receives.
 */
class BrowserTab implements BrowserPhone {

	private final String identity;

	private final List<BrowserInvitation> invitations = new ArrayList<>();

	private final List<String> messages = new ArrayList<>();

	BrowserTab(String identity) {
		this.identity = identity;
	}

	/** Returns the only invitation. */
	BrowserInvitation invitation() {
		return this.invitations.get(this.invitations.size() - 1);
	}

	List<BrowserInvitation> invitations() {
		return this.invitations;
	}

	/** Returns the types of the messages other than invitations, oldest first. */
	List<String> messages() {
		return this.messages;
	}

	@Override
	public String identity() {
		return this.identity;
	}

	@Override
	public void invite(BrowserInvitation invitation) {
		this.invitations.add(invitation);
	}

	@Override
	public void cancel(String callSid) {
		this.messages.add("cancel");
	}

	@Override
	public void hangUp(String callSid) {
		this.messages.add("hangup");
	}

	@Override
	public void refuseReconnection(String callSid) {
		this.messages.add("refusal");
	}

	@Override
	public void answer(String callSid, @Nullable String sdp, String reconnectToken) {
		this.messages.add((sdp != null) ? "answer " + sdp : "answer");
	}

	@Override
	public void disconnect() {
		this.messages.add("close");
	}

}
