package dev.toritsugi.desk.state;

import dev.toritsugi.floor.Floor;
import dev.toritsugi.floor.FloorPoller;
import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.operator.TwilioBulkhead;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Returns the state of an operator's desk. While desks are attached, the response comes
 * from memory. Otherwise the request waits for Twilio.
 */
@OperatorController(body = "none.")
class DeskStateController {

	private final FloorPoller poller;

	private final DeskStateAssembler assembler;

	private final TwilioBulkhead bulkhead;

	DeskStateController(FloorPoller poller, DeskStateAssembler assembler, TwilioBulkhead bulkhead) {
		this.poller = poller;
		this.assembler = assembler;
		this.bulkhead = bulkhead;
	}

	private Floor read(Deadline deadline) {
		try {
			return this.poller.current(deadline);
		}
		catch (TwilioException.NotFound ex) {
			throw new OperatorRequestException(OperatorProblem.WORKSPACE_NOT_FOUND,
					"Twilio does not know the workspace of this server. The sandbox creates it a few seconds after the "
							+ "start; otherwise, compare twilio.workspace-sid with the Twilio Console.");
		}
	}

	@GetMapping("/desk/state")
	ResponseEntity<DeskState> state(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request) {
		DeskState state = this.assembler.assemble(operator,
				this.poller.fresh().orElseGet(() -> this.bulkhead.run(operator, request, this::read)));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noStore())
			.body(state);
	}

}
