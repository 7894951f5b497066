package dev.toritsugi.provisioning.command;

import java.util.function.Function;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * Settings with the prefix {@code twilio} that an apply writes to the SID file for the
 * server.
 */
enum SidSetting {

	WORKSPACE("workspace-sid", ResourceKind.WORKSPACE, CallCenter::workspace),
	WORKFLOW("workflow-sid", ResourceKind.WORKFLOW, CallCenter::workflow),
	POST_WORK_ACTIVITY("post-work-activity-sid", ResourceKind.ACTIVITY, CallCenter::postWorkActivity),
	UNAVAILABLE_ACTIVITY("unavailable-activity-sid", ResourceKind.ACTIVITY, CallCenter::timeoutActivity);

	private final String key;

	private final ResourceKind kind;

	private final Function<CallCenter, String> resource;

	SidSetting(String key, ResourceKind kind, Function<CallCenter, String> resource) {
		this.key = key;
		this.kind = kind;
		this.resource = resource;
	}

	/** Returns the key without the prefix {@code twilio}. */
	String key() {
		return this.key;
	}

	/** Returns the kind of the resource whose SID is the setting's value. */
	ResourceKind kind() {
		return this.kind;
	}

	/**
	 * Returns the name of the resource whose SID is the setting's value, or a blank
	 * string if the setting is not used.
	 */
	String resource(CallCenter center) {
		return this.resource.apply(center);
	}

}
