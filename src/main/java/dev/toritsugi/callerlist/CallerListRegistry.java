package dev.toritsugi.callerlist;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.callers.BlockedCallers;
import dev.toritsugi.callcenter.callers.CallersSettings;
import dev.toritsugi.callcenter.callers.KnownOperators;
import dev.toritsugi.callcenter.callers.VipCallers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Service;

/**
 * Looks callers up in the files that the settings name, and among the callers who were
 * blocked at the desk. Reads a file again within five seconds after it has changed.
 */
@Service
public class CallerListRegistry implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(CallerListRegistry.class);

	private static final Duration PAUSE = Duration.ofSeconds(4);

	private final @Nullable NumberFile blocked;

	private final DeskBlocklist desk;

	private final @Nullable NumberFile vip;

	private final @Nullable NumberFile knownOperators;

	private final ScheduledExecutorService thread;

	CallerListRegistry(CallCenter center, DeskBlocklist desk) {
		this.desk = desk;
		CallersSettings settings = center.callers();
		String home = center.firstPhoneNumber();
		BlockedCallers blocked = settings.blocked();
		VipCallers vip = settings.vip();
		KnownOperators known = settings.knownOperators();
		this.blocked = (blocked != null) ? open("blocked", blocked.file(), home, false) : null;
		this.vip = (vip != null) ? open("vip", vip.file(), home, false) : null;
		this.knownOperators = (known != null) ? open("known-operators", known.file(), home, true) : null;
		CustomizableThreadFactory factory = new CustomizableThreadFactory("caller-lists-");
		factory.setDaemon(true);
		this.thread = Executors.newSingleThreadScheduledExecutor(factory);
		List<NumberFile> files = Stream.of(this.blocked, this.vip, this.knownOperators)
			.filter(Objects::nonNull)
			.toList();
		if (!files.isEmpty()) {
			this.thread.scheduleWithFixedDelay(() -> refresh(files), PAUSE.toMillis(), PAUSE.toMillis(),
					TimeUnit.MILLISECONDS);
		}
	}

	private static NumberFile open(String list, Path path, @Nullable String home, boolean withTexts) {
		return NumberFile.open("call-center.callers." + list + ".file", path, new NumberFileParser(home, withTexts));
	}

	private static void refresh(List<NumberFile> files) {
		for (NumberFile file : files) {
			try {
				file.refresh();
			}
			catch (RuntimeException ex) {
				log.error("A file with numbers of callers could not be read again", ex);
			}
		}
	}

	/** Whether the caller with a number is blocked. */
	public boolean isBlocked(String number) {
		return this.blocked != null && (this.blocked.numbers().contains(number) || this.desk.contains(number));
	}

	/** Whether the tasks of the caller with a number have the priority of VIPs. */
	public boolean isVip(String number) {
		return this.vip != null && this.vip.numbers().contains(number);
	}

	/**
	 * Returns the friendly name of the worker whose operator knows the caller, or empty
	 * if no operator does.
	 * @param number number of the caller
	 */
	public Optional<String> knownOperator(String number) {
		return (this.knownOperators != null) ? this.knownOperators.numbers().text(number) : Optional.empty();
	}

	@Override
	public void destroy() {
		this.thread.shutdownNow();
	}

}
