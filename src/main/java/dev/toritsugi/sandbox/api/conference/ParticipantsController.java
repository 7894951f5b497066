package dev.toritsugi.sandbox.api.conference;

import java.util.Map;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.conference.Participant;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantUpdate;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, calls, fetches, changes and removes the participants of conferences. A call SID
 * or a label in the request path selects a participant.
 */
@TwilioApi
class ParticipantsController {

	static final int CONFERENCE_IS_OVER = 16022;

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}/Conferences/{conferenceSid}/Participants";

	private static final int LONGEST_NAME = 128;

	private final Sandbox sandbox;

	ParticipantsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH + ".json")
	Map<String, @Nullable Object> list(@PathVariable String accountSid, @PathVariable String conferenceSid,
			RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		Predicate<Participant> filter = filter(parameters);
		return request.call(() -> AccountRequest.page("participants",
				ConferencesController.find(request, conferenceSid).participants().stream().filter(filter).toList(),
				parameters, (participant) -> participant.call().sid(),
				(participant) -> ParticipantResource.of(participant, request)));
	}

	/**
	 * Calls a phone for a conference. The path contains the SID of a live conference or
	 * the name of a conference. A name that no live conference has creates a conference.
	 */
	@PostMapping(PATH + ".json")
	@ResponseStatus(HttpStatus.CREATED)
	ParticipantResource create(@PathVariable String accountSid, @PathVariable String conferenceSid,
			RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		if (conferenceSid.length() > LONGEST_NAME) {
			throw TwilioError.badRequest("The name of a conference must have 1 to 128 characters");
		}
		return request
			.call(() -> ParticipantResource.created(
					request.account()
						.voice()
						.outboundParticipants()
						.call(conferenceSid, new ParticipantRequestReader(parameters, request.account()).read()),
					request));
	}

	@GetMapping(PATH + "/{callSid}.json")
	ParticipantResource fetch(@PathVariable String accountSid, @PathVariable String conferenceSid,
			@PathVariable String callSid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> ParticipantResource.of(find(request, conferenceSid, callSid), request));
	}

	/**
	 * Changes a participant. UNCONFIRMED: A participant whose phone still rings can't be
	 * changed; public programs skip such participants, because the request fails.
	 */
	@PostMapping(PATH + "/{callSid}.json")
	ParticipantResource update(@PathVariable String accountSid, @PathVariable String conferenceSid,
			@PathVariable String callSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		ParticipantUpdate update = new ParticipantUpdateReader(parameters).read();
		return request.call(() -> {
			Participant participant = find(request, conferenceSid, callSid);
			if (!participant.connected()) {
				throw notFound(request, conferenceSid, callSid);
			}
			if (request.account().voice().participants().ignoresEndOnExit(participant)) {
				parameters.ignore("EndConferenceOnExit",
						"Twilio does not apply the change while the participant is on hold");
			}
			request.account().voice().participants().update(participant, update);
			return ParticipantResource.of(participant, request);
		});
	}

	@DeleteMapping(PATH + "/{callSid}.json")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String accountSid, @PathVariable String conferenceSid, @PathVariable String callSid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		request.run(() -> request.account().voice().participants().kick(find(request, conferenceSid, callSid)));
	}

	private static Predicate<Participant> filter(RequestParameters parameters) {
		Boolean muted = parameters.flag("Muted");
		Boolean hold = parameters.flag("Hold");
		Boolean coaching = parameters.flag("Coaching");
		return (participant) -> (muted == null || muted == participant.settings().muted())
				&& (hold == null || hold == participant.onHold())
				&& (coaching == null || coaching == (participant.settings().coaches() != null));
	}

	private static Participant find(AccountRequest request, String conferenceSid, String callSidOrLabel) {
		return ConferencesController.find(request, conferenceSid)
			.participant(callSidOrLabel)
			.orElseThrow(() -> notFound(request, conferenceSid, callSidOrLabel));
	}

	private static TwilioError notFound(AccountRequest request, String conferenceSid, String callSidOrLabel) {
		return request.notFound("/Conferences/%s/Participants/%s".formatted(conferenceSid, callSidOrLabel));
	}

}
