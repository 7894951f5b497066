package dev.toritsugi.twilio.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import com.twilio.base.Page;
import com.twilio.rest.api.v2010.account.RecordingDeleter;
import com.twilio.rest.api.v2010.account.RecordingReader;
import dev.toritsugi.twilio.resource.Recording;
import dev.toritsugi.twilio.resource.RecordingSid;

/**
 * Reads and deletes recordings of callers' messages with Twilio's API 2010-04-01. Every
 * method returns by its deadline, or throws a {@link TwilioException} if it receives no
 * usable response.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/recording">Twilio: Recordings
 * resource</a>
 */
public class RecordingClient {

	private static final int LARGEST_PAGE = 1000;

	private static final int MOST_PAGES = 10;

	/** Longer than a message of ten minutes, which has about 2.4 MB. */
	private static final int LONGEST_FILE = 10 * 1024 * 1024;

	private final WorkspaceConnection twilio;

	RecordingClient(WorkspaceConnection twilio) {
		this.twilio = twilio;
	}

	/** Returns a client that sends each request only once. */
	public RecordingClient withoutRetries() {
		return new RecordingClient(this.twilio.withoutRetries());
	}

	/**
	 * Reads the completed recordings of the verb Record that were created in a period.
	 * Reads at most the 10,000 newest recordings of the account. UNCONFIRMED: Twilio may
	 * evaluate only the dates of the period's bounds, so the times are compared here too.
	 * @param after start of the period, by Twilio's clock
	 * @param before end of the period, by Twilio's clock
	 */
	public List<Recording> messages(Instant after, Instant before, Deadline deadline) {
		RecordingReader reader = new RecordingReader()
			.setDateCreatedAfter(after.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC))
			.setDateCreatedBefore(before.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
		reader.pageSize(LARGEST_PAGE);
		List<Recording> found = new ArrayList<>();
		Page<com.twilio.rest.api.v2010.account.Recording> page = this.twilio.repeatable(deadline, reader::firstPage)
			.resource();
		add(page, after, before, found);
		for (int pages = 1; pages < MOST_PAGES && page.hasNextPage(); pages++) {
			Page<com.twilio.rest.api.v2010.account.Recording> previous = page;
			page = this.twilio.repeatable(deadline, (client) -> reader.nextPage(previous, client)).resource();
			add(page, after, before, found);
		}
		return found;
	}

	private static void add(Page<com.twilio.rest.api.v2010.account.Recording> page, Instant after, Instant before,
			List<Recording> found) {
		page.getRecords()
			.stream()
			.flatMap((recording) -> ResourceConverter.message(recording).stream())
			.filter((recording) -> !recording.created().isBefore(after) && !recording.created().isAfter(before))
			.forEach(found::add);
	}

	/**
	 * Reads the recording's media file as MP3, without a retry.
	 * @throws TwilioException.NotFound if the recording was deleted
	 * @throws TwilioException.Rejected if the file is longer than 10 MiB
	 */
	public byte[] mp3(RecordingSid sid, Deadline deadline) {
		String path = "/2010-04-01/Accounts/%s/Recordings/%s.mp3".formatted(this.twilio.account().accountSid(), sid);
		return this.twilio.media(path, LONGEST_FILE, deadline);
	}

	/**
	 * Deletes a recording. Does nothing if the recording does not exist any more, so a
	 * repeated request does no harm.
	 */
	public void delete(RecordingSid sid, Deadline deadline) {
		try {
			this.twilio.repeatable(deadline, (client) -> new RecordingDeleter(sid.value()).delete(client));
		}
		catch (TwilioException.NotFound ex) {
			return;
		}
	}

}
