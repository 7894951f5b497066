package dev.toritsugi.sandbox.api.conference;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.page.TimeFilter;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.api.voice.VoiceSettingsReader;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.conference.Conference;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantUpdate;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Lists, fetches, ends and announces to conferences.
 */
@TwilioApi
class ConferencesController {

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}/Conferences";

	private static final String COMPLETED = "completed";

	private final Sandbox sandbox;

	ConferencesController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	/** Lists conferences from newest to oldest, as Twilio does. */
	@GetMapping(PATH + ".json")
	Map<String, @Nullable Object> list(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		Predicate<Conference> filter = filter(parameters);
		return request.call(() -> AccountRequest.page("conferences",
				AccountRequest.newestFirst(request.account().voice().conferences().all())
					.stream()
					.filter(filter)
					.toList(),
				parameters, Conference::sid, (conference) -> ConferenceResource.of(conference, request)));
	}

	@GetMapping(PATH + "/{sid}.json")
	ConferenceResource fetch(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> ConferenceResource.of(find(request, sid), request));
	}

	/**
	 * Ends a conference or plays an announcement. UNCONFIRMED: Ending a conference that
	 * has already ended is not an error.
	 */
	@PostMapping(PATH + "/{sid}.json")
	ConferenceResource update(@PathVariable String accountSid, @PathVariable String sid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		String status = parameters.filter("Status");
		if (status != null && !status.equals(COMPLETED)) {
			throw TwilioError.badRequest("Invalid value for parameter Status");
		}
		VoiceUrl announce = VoiceSettingsReader.ofCall(parameters).address("AnnounceUrl", "AnnounceMethod");
		return request.call(() -> {
			Conference conference = find(request, sid);
			if (announce != null) {
				announce(request, conference, announce);
			}
			if (status != null) {
				request.account().voice().conferences().end(conference);
			}
			return ConferenceResource.of(conference, request);
		});
	}

	private static void announce(AccountRequest request, Conference conference, VoiceUrl announce) {
		if (conference.over()) {
			throw TwilioError.refused(ParticipantsController.CONFERENCE_IS_OVER,
					"Conference does not exist or is completed: " + conference.sid());
		}
		request.account()
			.voice()
			.conferences()
			.announce(conference, new ParticipantUpdate.Announcement(announce.method(), announce.url()));
	}

	private static Predicate<Conference> filter(RequestParameters parameters) {
		String name = parameters.filter("FriendlyName");
		String status = parameters.filter("Status");
		if (status != null && !List.of("init", "in-progress", COMPLETED).contains(status)) {
			throw TwilioError.badRequest("Invalid value for parameter Status");
		}
		Predicate<Conference> filter = new TimeFilter(parameters, "DateCreated").read(Conference::created);
		return filter.and(new TimeFilter(parameters, "DateUpdated").read(Conference::updated))
			.and((conference) -> name == null || conference.friendlyName().equals(name))
			.and((conference) -> status == null || conference.status().value().equals(status));
	}

	static Conference find(AccountRequest request, String sid) {
		return request.account()
			.voice()
			.conferences()
			.find(sid)
			.orElseThrow(() -> request.notFound("/Conferences/" + sid));
	}

}
