package dev.toritsugi.task.wrapup;

/**
 * A transition of the state machine for after-call work.
 *
 * @param state state after the transition
 * @param action what the server has to do after the transition
 */
public record WrapUpTransition(WrapUpState state, WrapUpAction action) {

	static WrapUpTransition to(WrapUpState state) {
		return new WrapUpTransition(state, new WrapUpAction.Nothing());
	}

	static WrapUpTransition end(WrapUpAction action) {
		return new WrapUpTransition(new WrapUpState.Untracked(), action);
	}

}
