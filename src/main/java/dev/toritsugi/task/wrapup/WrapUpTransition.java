package dev.toritsugi.task.wrapup;

/**
 * A step of the state machine.
 *
 * @param state state from now on
 * @param action action of the step
 */
public record WrapUpTransition(WrapUpState state, WrapUpAction action) {

	static WrapUpTransition to(WrapUpState state) {
		return new WrapUpTransition(state, new WrapUpAction.Nothing());
	}

	static WrapUpTransition end(WrapUpAction action) {
		return new WrapUpTransition(new WrapUpState.Untracked(), action);
	}

}
