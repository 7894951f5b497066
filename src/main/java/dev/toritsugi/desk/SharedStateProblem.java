package dev.toritsugi.desk;

import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.sharedstate.SharedState;

/**
 * Refuses an operator's request if a decision for all replicas could not be saved.
 */
public final class SharedStateProblem {

	private SharedStateProblem() {
	}

	/**
	 * Checks the result of a change.
	 * @throws OperatorRequestException if the decision was not saved
	 */
	public static void check(SharedState.Result result) {
		switch (result) {
			case NO_WORKER -> throw new OperatorRequestException(OperatorProblem.NOT_PROVISIONED,
					"The workspace does not contain the worker that keeps this decision. Run provision apply once.");
			case REFUSED -> throw new OperatorRequestException(OperatorProblem.CHANGE_REFUSED,
					"Twilio does not accept the change at the moment. Try again.");
			case FULL -> throw new OperatorRequestException(OperatorProblem.ATTRIBUTES_FULL,
					"The worker that keeps this decision has no room for it. Move blocked numbers to the file.");
			case DONE -> {
				// All replicas follow the decision.
			}
		}
	}

}
