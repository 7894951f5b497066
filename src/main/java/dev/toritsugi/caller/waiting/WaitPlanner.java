package dev.toritsugi.caller.waiting;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.callcenter.waiting.WaitingSettings;
import dev.toritsugi.caller.twiml.WaitingSound;
import dev.toritsugi.caller.twiml.WaitingTwiml;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Decides what a waiting caller hears next. Omits a figure that is higher than the figure
 * that the caller heard last, so that the figures of one caller never rise.
 */
@Service
public class WaitPlanner {

	/** Highest position that is announced. */
	private static final int LAST_POSITION = 10;

	private final WaitingSettings settings;

	private final WaitingFiguresReader figures;

	private final int tracks;

	WaitPlanner(WaitingSettings settings, WaitingFiguresReader figures, WaitingTwiml documents) {
		this.settings = settings;
		this.figures = figures;
		this.tracks = documents.tracks();
	}

	/** Whether a caller who has pressed a key has chosen the offers. */
	public boolean isOfferChosen(WaitState state, String digits) {
		return digits.equals(this.settings.key()) && hasOffers(state);
	}

	/** Whether a caller has reached the longest wait. */
	public boolean isTooLong(WaitState state, Instant now) {
		return this.settings.isTooLong(state.waited(now));
	}

	/** Returns what a caller hears next. */
	public WaitStep next(WaitState state, String callSid, Instant now) {
		WaitState current = (!state.known() && state.waited(now).compareTo(this.settings.first()) >= 0)
				? state.withoutFigures() : state;
		int due = announcementsUntil(state.waited(now));
		int track = state.round() % this.tracks;
		if (due <= state.announced()) {
			this.figures.keepCurrent();
			return new WaitStep(new WaitingSound(state.language(), track, hasOffers(state), null),
					current.next(state.announced(), current.place(), current.band()));
		}
		WaitingFigures figures = this.figures.of(callSid).orElse(null);
		int place = this.settings.position() ? notHigher(place(figures), current.place()) : 0;
		int band = this.settings.expectedWait() ? notHigher(band(figures), current.band()) : 0;
		return new WaitStep(
				new WaitingSound(state.language(), track, hasOffers(state), new WaitingSound.Announcement(place, band)),
				current.next(due, (place > 0) ? Integer.valueOf(place) : current.place(),
						(band > 0) ? Integer.valueOf(band) : current.band()));
	}

	/** Returns the state of a caller who returns to the queue. */
	public WaitState back(WaitState state, Instant now) {
		return state.back(announcementsUntil(state.waited(now)));
	}

	private boolean hasOffers(WaitState state) {
		return !state.returned() && !this.settings.offers().isEmpty();
	}

	private int announcementsUntil(Duration waited) {
		Duration sinceFirst = waited.minus(this.settings.first());
		return (!this.settings.hasAnnouncements() || sinceFirst.isNegative()) ? 0
				: 1 + (int) sinceFirst.dividedBy(this.settings.every());
	}

	private static int place(@Nullable WaitingFigures figures) {
		return (figures != null && figures.position() <= LAST_POSITION) ? figures.position() : 0;
	}

	private static int band(@Nullable WaitingFigures figures) {
		return (figures != null && figures.expected() != null) ? WaitBand.of(figures.expected()).minutes() : 0;
	}

	private static int notHigher(int figure, @Nullable Integer last) {
		return (last == null || figure <= last) ? figure : 0;
	}

}
