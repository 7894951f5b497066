package dev.toritsugi.assignment;

import dev.toritsugi.twilio.ReservationSid;
import dev.toritsugi.twilio.TaskSid;
import dev.toritsugi.twilio.TwilioWebhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Hears how the call to the operator's phone went: the status callback of our dequeue.
 * The query of its URL is our own and tells which task and reservation the leg belongs
 * to; Twilio signs it with the rest.
 */
@TwilioWebhook
class WorkerLegController {

	private static final String PATH = "/assignment/status";

	private static final Logger log = LoggerFactory.getLogger(WorkerLegController.class);

	static String pathFor(TaskSid taskSid, ReservationSid reservationSid) {
		return PATH + "?TaskSid=" + taskSid + "&ReservationSid=" + reservationSid;
	}

	/**
	 * By GET, says Twilio's page on assignment callbacks; by POST as its other status
	 * callbacks, should that change.
	 */
	@RequestMapping(path = PATH, method = { RequestMethod.GET, RequestMethod.POST })
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void status(@RequestParam(name = "TaskSid", defaultValue = "?") String taskSid,
			@RequestParam(name = "ReservationSid", defaultValue = "?") String reservationSid,
			@RequestParam(name = "CallStatus", defaultValue = "?") String status) {
		log.info("{} for {}: the worker's leg is {}", reservationSid, taskSid, status);
	}

}
