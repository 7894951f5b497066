package dev.toritsugi.desk.state;

import dev.toritsugi.desk.floor.FloorPoller;
import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.operator.TwilioBulkhead;
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

	@GetMapping("/desk/state")
	ResponseEntity<DeskState> state(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request) {
		DeskState state = this.assembler.assemble(operator, this.poller.fresh()
			.orElseGet(() -> this.bulkhead.run(operator, request, (deadline) -> this.poller.current(deadline))));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noStore())
			.body(state);
	}

}
