package dev.toritsugi.sandbox.taskrouter;

import dev.toritsugi.sandbox.engine.Sids;

/**
 * SIDs of a new workspace and of the two activities that settings name.
 *
 * @param workspace WS and 32 hex digits
 * @param available SID of the activity Available
 * @param offline SID of the activity Offline
 */
public record WorkspaceSids(String workspace, String available, String offline) {

	static WorkspaceSids random(Sids sids) {
		return new WorkspaceSids(sids.next("WS"), sids.next("WA"), sids.next("WA"));
	}

}
