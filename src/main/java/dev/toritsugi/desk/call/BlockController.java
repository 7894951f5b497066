package dev.toritsugi.desk.call;

import java.util.List;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callerlist.BlockService;
import dev.toritsugi.callerlist.DeskBlocklist;
import dev.toritsugi.desk.SharedStateProblem;
import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.OperatorResponse;
import dev.toritsugi.operator.OwnTaskReader;
import dev.toritsugi.operator.RequestFields;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.operator.TwilioBulkhead;
import dev.toritsugi.twilio.resource.CallerNumber;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Blocks the caller of a task, so that the caller's next call is refused, or ends the
 * block. A repeated request changes nothing.
 */
@OperatorController(body = "{\"task\":\"WT…\",\"blocked\":true}.")
class BlockController {

	private static final Logger log = LoggerFactory.getLogger(BlockController.class);

	private final OwnTaskReader tasks;

	private final DeskBlocklist blocklist;

	private final BlockService blocks;

	private final boolean enabled;

	private final TwilioBulkhead bulkhead;

	BlockController(OwnTaskReader tasks, DeskBlocklist blocklist, BlockService blocks, CallCenter center,
			TwilioBulkhead bulkhead) {
		this.tasks = tasks;
		this.blocklist = blocklist;
		this.blocks = blocks;
		this.enabled = center.blocksCallers();
		this.bulkhead = bulkhead;
	}

	@PostMapping("/desk/block")
	BlockResponse block(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request,
			RequestFields fields) {
		if (!this.enabled) {
			throw new OperatorRequestException(OperatorProblem.BLOCKING_OFF,
					"No caller can be blocked, because call-center.callers.blocked is not set.");
		}
		boolean blocked = !fields.contains("blocked") || fields.flag("blocked");
		if (fields.contains("number")) {
			return unblock(operator, request, fields, blocked);
		}
		TaskSid task = this.tasks.sid(fields);
		return this.bulkhead.run(operator, request, (deadline) -> {
			String number = number(task, operator, deadline);
			SharedStateProblem
				.check(blocked ? this.blocks.block(number, deadline) : this.blocks.unblock(number, deadline));
			log.info("{} has {} the caller of {}", operator.getUsername(), blocked ? "blocked" : "unblocked", task);
			return new BlockResponse(blocked);
		});
	}

	/** Ends the block of a number that a supervisor has chosen from the list. */
	private BlockResponse unblock(SignedInOperator operator, HttpServletRequest request, RequestFields fields,
			boolean blocked) {
		if (!operator.isSupervisor()) {
			throw new OperatorRequestException(OperatorProblem.SUPERVISOR_REQUIRED,
					"Only a supervisor may end the block of a number. Name the task of your own call instead.");
		}
		List<String> known = this.blocklist.numbers();
		String number = fields.text("number").filter(known::contains).orElse("");
		if (blocked || number.isEmpty()) {
			throw new OperatorRequestException(OperatorProblem.BAD_REQUEST,
					"Send a number from the list floor.blocked of the state, and \"blocked\":false.");
		}
		return this.bulkhead.run(operator, request, (deadline) -> {
			SharedStateProblem.check(this.blocks.unblock(number, deadline));
			log.info("{} has unblocked a caller", operator.getUsername());
			return new BlockResponse(false);
		});
	}

	/** Returns the number of the caller of a task. */
	private String number(TaskSid task, SignedInOperator operator, Deadline deadline) {
		String number = this.tasks.own(task, operator, deadline).attributes().text("from").orElse("");
		if (CallerNumber.isWithheld(number) || !number.startsWith("+")) {
			throw new OperatorRequestException(OperatorProblem.NUMBER_WITHHELD,
					"The caller's number is withheld or is not a phone number, so it cannot be blocked.");
		}
		return number;
	}

	/**
	 * The JSON response.
	 *
	 * @param blocked whether the caller is blocked now
	 */
	record BlockResponse(boolean blocked) implements OperatorResponse {

	}

}
