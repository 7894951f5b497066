package dev.toritsugi.callcenter;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.callcenter.callers.CallersSettings;
import dev.toritsugi.callcenter.constraint.E164;
import dev.toritsugi.callcenter.constraint.FriendlyName;
import dev.toritsugi.callcenter.constraint.WebAddress;
import dev.toritsugi.callcenter.hours.Schedule;
import dev.toritsugi.callcenter.menu.Menu;
import dev.toritsugi.callcenter.operator.Operator;
import dev.toritsugi.callcenter.prompt.DefaultPrompts;
import dev.toritsugi.callcenter.prompt.Prompt;
import dev.toritsugi.callcenter.routing.Activity;
import dev.toritsugi.callcenter.routing.Queue;
import dev.toritsugi.callcenter.routing.Route;
import dev.toritsugi.callcenter.voicemail.VoicemailSettings;
import dev.toritsugi.callcenter.waiting.WaitingSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the call centre. Every setting has a default. If only operators are
 * defined, the call centre has one queue, which all operators serve.
 *
 * @param workspace Friendly name of the TaskRouter workspace.
 * @param workflow Friendly name of the workflow that routes callers.
 * @param activities Activities of operators. The default is the activities that Twilio
 * creates with each workspace, which are Available, Unavailable and Offline.
 * @param defaultActivity Initial activity of a newly created worker.
 * @param timeoutActivity Activity to which an operator is moved when a reservation times
 * out.
 * @param postWorkActivity Activity to which an operator is moved when a call ends. If
 * empty, which is the default, operators keep their activity. A workspace without
 * multitasking needs an activity, because its operators are otherwise offered the next
 * call during after-call work.
 * @param queues Queues in which callers wait. The default is one queue, which all
 * operators serve.
 * @param routes Routes that determine in which queues a caller waits. The first matching
 * route is used. Callers that match no route wait in the default queue.
 * @param defaultQueue Queue of callers that match no route; by default the first queue.
 * If the setting is empty, TaskRouter cancels the tasks of callers that match no route.
 * @param reservationTimeout Time that TaskRouter waits for an operator to accept a
 * reservation, from 1s to 24h. The reservation timeout should be slightly longer than the
 * ring timeout.
 * @param operators All operators. An operator takes calls, signs in to complete tasks, or
 * both.
 * @param phoneNumbers Twilio phone numbers whose calls this server handles.
 * @param browserPhone Name of the TwiML application through which a browser phone calls
 * the call centre. If the name is empty, no TwiML application is created.
 * @param fallbackUrl URL of another server. If this server fails to handle a webhook
 * request, Twilio sends the request to this URL. By default Twilio repeats the request at
 * this server's own URL, where another replica may handle it.
 * @param greeting Prompts that a caller hears, in this order, before entering the queue.
 * The default prompts thank the caller in Japanese and in English. If the list is empty,
 * the caller enters the queue at once.
 * @param apology Prompts that a caller hears if the call can't be connected. The default
 * prompts apologize in Japanese and in English.
 * @param fallbackNumber E.164 phone number that is dialled if a call can't be connected,
 * for example +81398765432. If a fallback number is set, the caller hears the apology
 * only if this number does not answer.
 * @param task Settings of the TaskRouter task that represents a caller.
 * @param goodbye Prompts that a caller hears after the conversation if the operator hung
 * up first. The default prompts thank the caller in Japanese and in English. If the list
 * is empty, the call ends without a prompt.
 * @param afterCall Settings of after-call work.
 * @param missedCalls Number of consecutive missed calls after which an operator is moved
 * to an unavailable activity; at least 1.
 * @param reconciler Settings of the reconciler, a background job that compares TaskRouter
 * tasks with the state of their calls.
 * @param ringTimeout Time for which an operator's phone rings, from 1s to 600s. The ring
 * timeout should be slightly shorter than the reservation timeout. If the ring timeout is
 * longer than the reservation timeout, the phone still rings after TaskRouter has offered
 * the caller to another operator. If the ring timeout is much shorter than the
 * reservation timeout, the caller may wait for the rest of the reservation timeout while
 * no phone rings.
 * @param allowedOrigins Additional origins whose web pages may send requests to this
 * server from a browser, for example https://desk.example.com.
 * @param outcomes Outcomes of calls, from which operators choose.
 * @param schedules Opening hours, to which phone numbers refer. A phone number without a
 * schedule is always open.
 * @param menus Menus, in which callers choose by pressing keys.
 * @param callers What is different for some callers, by the number from which they call.
 * @param voicemail Settings of voicemail. If they are missing, callers cannot leave
 * messages.
 * @param waiting What callers hear while they wait for an operator, and what follows.
 */
@Validated
@ConsistentCallCenter
@ConfigurationProperties(prefix = "call-center", ignoreUnknownFields = false)
public record CallCenter(@DefaultValue("Support") @FriendlyName String workspace,
		@DefaultValue("Inbound") @FriendlyName String workflow,
		@DefaultValue @Size(max = 100,
				message = "at most 100 activities (Twilio's limit)") List<@Valid Activity> activities,
		@DefaultValue("Offline") String defaultActivity, @DefaultValue("Offline") String timeoutActivity,
		@DefaultValue("") String postWorkActivity, @DefaultValue List<@Valid Queue> queues,
		@DefaultValue List<@Valid Route> routes, @Nullable String defaultQueue,
		@DefaultValue("30s") @DurationMin(seconds = 1, message = CallCenter.RESERVATION) @DurationMax(days = 1,
				message = CallCenter.RESERVATION) Duration reservationTimeout,
		@DefaultValue List<@Valid Operator> operators, @DefaultValue List<@Valid PhoneNumber> phoneNumbers,
		@DefaultValue("Toritsugi") String browserPhone, @WebAddress(base = true) @Nullable URI fallbackUrl,
		List<@Valid Prompt> greeting,
		@NotEmpty(
				message = "at least one prompt, because a caller must not be left in silence") List<@Valid Prompt> apology,
		@E164 @Nullable String fallbackNumber, @Valid @DefaultValue TaskSettings task, List<@Valid Prompt> goodbye,
		@Valid @DefaultValue AfterCallSettings afterCall,
		@DefaultValue("3") @Min(value = 1, message = "a whole number of at least 1") int missedCalls,
		@Valid @DefaultValue ReconcilerSettings reconciler,
		@DefaultValue("20s") @DurationMin(seconds = 1, message = CallCenter.RING) @DurationMax(seconds = 600,
				message = CallCenter.RING) Duration ringTimeout,
		@DefaultValue List<@Pattern(regexp = "https?://[^\\s/?#@*\\\\]+",
				message = CallCenter.ORIGIN) String> allowedOrigins,
		@Valid @DefaultValue OutcomeSettings outcomes, @DefaultValue List<@Valid Schedule> schedules,
		@DefaultValue List<@Valid Menu> menus, @Valid @DefaultValue CallersSettings callers,
		@Valid @Nullable VoicemailSettings voicemail, @Valid @DefaultValue WaitingSettings waiting) {

	private static final String RESERVATION = "a duration from 1s to 86400s, as in 30s";

	private static final String RING = "a duration from 1s to 600s, as in 20s";

	private static final String ORIGIN = "an origin, as in https://desk.example.com, "
			+ "without a path, a slash at the end, or *";

	/** The activities that Twilio creates with each workspace. */
	public static final List<Activity> OF_EACH_WORKSPACE = List.of(new Activity("Available", true, Map.of()),
			new Activity("Unavailable", false, Map.of()), new Activity("Offline", false, Map.of()));

	private static final List<Queue> ONE_QUEUE = List.of(Queue.ofAll("Everyone"));

	/**
	 * Replaces missing settings with their defaults.
	 */
	public CallCenter {
		activities = activities.isEmpty() ? OF_EACH_WORKSPACE : List.copyOf(activities);
		fallbackNumber = (fallbackNumber == null || fallbackNumber.isEmpty()) ? null : fallbackNumber;
		fallbackUrl = (fallbackUrl == null || fallbackUrl.toString().isEmpty()) ? null : fallbackUrl;
		queues = queues.isEmpty() ? ONE_QUEUE : List.copyOf(queues);
		greeting = prompts(greeting, DefaultPrompts.GREETING);
		apology = prompts(apology, DefaultPrompts.APOLOGY);
		goodbye = prompts(goodbye, DefaultPrompts.GOODBYE);
		task = (voicemail != null) ? task.aboveMessages() : task;
	}

	private static List<Prompt> prompts(@Nullable List<Prompt> prompts, List<Prompt> byDefault) {
		return (prompts != null) ? prompts : byDefault;
	}

	/**
	 * Returns a copy of these settings with other names of workspace, workflow and TwiML
	 * application.
	 */
	public CallCenter withNames(String workspace, String workflow, String browserPhone) {
		return new CallCenter(workspace, workflow, this.activities, this.defaultActivity, this.timeoutActivity,
				this.postWorkActivity, this.queues, this.routes, this.defaultQueue, this.reservationTimeout,
				this.operators, this.phoneNumbers, browserPhone, this.fallbackUrl, this.greeting, this.apology,
				this.fallbackNumber, this.task, this.goodbye, this.afterCall, this.missedCalls, this.reconciler,
				this.ringTimeout, this.allowedOrigins, this.outcomes, this.schedules, this.menus, this.callers,
				this.voicemail, this.waiting);
	}

	/**
	 * Returns the settings that decide what callers hear.
	 */
	public CallerSettings caller() {
		return new CallerSettings(this.greeting, this.apology, this.goodbye, this.fallbackNumber);
	}

	/**
	 * Returns the opening hours of each phone number.
	 */
	public HoursSettings hours() {
		return new HoursSettings(this.schedules, this.phoneNumbers);
	}

	/**
	 * Returns the menus and the phone numbers that lead to them.
	 */
	public MenuSettings menu() {
		return new MenuSettings(this.menus, this.phoneNumbers);
	}

	/**
	 * Whether the desk needs the reserved worker, to open or close the call centre or to
	 * block callers.
	 */
	public boolean needsReservedWorker() {
		return !this.schedules.isEmpty() || blocksCallers();
	}

	/** Whether callers can be blocked. */
	public boolean blocksCallers() {
		return this.callers.blocked() != null;
	}

	/** Returns the first of the phone numbers, or null if the settings have none. */
	public @Nullable String firstPhoneNumber() {
		return this.phoneNumbers.isEmpty() ? null : this.phoneNumbers.get(0).number();
	}

	/**
	 * Returns the settings for ringing operators.
	 */
	public RingSettings ringing() {
		return new RingSettings(this.ringTimeout, this.missedCalls);
	}

	/**
	 * Returns the settings that decide how the operators' page shows activities and
	 * queues.
	 */
	public DisplaySettings display() {
		return new DisplaySettings(this.activities, this.queues, this.afterCall.knownQueues());
	}

	/**
	 * Returns the settings for the sign-in of operators.
	 */
	public SignInSettings signIn() {
		return new SignInSettings(this.operators, this.allowedOrigins);
	}

	/**
	 * Returns the queue of callers that match no route, or empty if TaskRouter cancels
	 * their tasks.
	 */
	public Optional<String> queueOfUnmatchedCallers() {
		if (this.defaultQueue == null) {
			return Optional.of(this.queues.get(0).name());
		}
		return Optional.of(this.defaultQueue).filter((name) -> !name.isBlank());
	}

	/** Returns the name of a queue in the letter case in which the queue is defined. */
	public String queueNameAsDefined(String name) {
		return this.queues.stream().map(Queue::name).filter(name::equalsIgnoreCase).findFirst().orElse(name);
	}

	/**
	 * Returns the queue whose operators listen to messages, or empty if callers cannot
	 * leave messages.
	 */
	public Optional<String> queueOfMessages() {
		return Optional.ofNullable(this.voicemail)
			.flatMap((settings) -> Optional.ofNullable(settings.queue()).or(this::queueOfUnmatchedCallers));
	}

	/**
	 * Returns the operators who have a worker and therefore take calls.
	 */
	public List<Operator> workers() {
		return this.operators.stream().filter(Operator::hasWorker).toList();
	}

	/**
	 * Whether the settings define queues. If no queues are defined, the workspace may
	 * have been set up by other means, with queues of any name.
	 */
	boolean definesQueues() {
		return this.queues != ONE_QUEUE;
	}

	/** Whether the settings define activities. */
	boolean definesActivities() {
		return this.activities != OF_EACH_WORKSPACE;
	}

}
