package dev.toritsugi.callcenter;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.toritsugi.callcenter.constraint.E164;
import dev.toritsugi.callcenter.constraint.FriendlyName;
import dev.toritsugi.callcenter.constraint.WebAddress;
import dev.toritsugi.callcenter.operator.Operator;
import dev.toritsugi.callcenter.routing.Activity;
import dev.toritsugi.callcenter.routing.Queue;
import dev.toritsugi.callcenter.routing.Route;
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
 * A call centre as its company describes it. All of it has a default: with nothing but
 * operators it has one queue that all of them serve.
 *
 * @param workspace Name of the workspace.
 * @param workflow Name of the workflow that routes callers.
 * @param activities What operators can be doing. Without any: those that Twilio makes
 * with each workspace.
 * @param defaultActivity Activity of an operator who is new.
 * @param timeoutActivity Activity of an operator who let a reservation time out.
 * @param postWorkActivity Activity that an operator gets when a call ends; empty to keep
 * theirs.
 * @param queues Where callers wait. Without any: one that all operators serve.
 * @param routes Which callers go to which queues, the first that fits. Callers whom none
 * fits wait in the default queue.
 * @param defaultQueue Queue of callers whom no route fits, the first one if left out;
 * empty for none, and then TaskRouter cancels their tasks.
 * @param reservationTimeout How long TaskRouter waits for an operator. A little above the
 * ring timeout.
 * @param operators Who takes calls, and who may sign in and complete tasks.
 * @param phoneNumbers Numbers of the account that lead here.
 * @param browserPhone Name of the TwiML application through which a browser phone calls
 * the desk; empty for none.
 * @param fallbackUrl Address of another server that Twilio asks where this one fails.
 * Without it Twilio asks this one again, which finds another replica.
 * @param greeting Prompts that a caller hears before the queue, in this order; left
 * empty, the caller goes to the queue at once. Thanks in Japanese and English by default.
 * @param apology Prompts that a caller hears when the call can't be put through. An
 * apology in Japanese and English by default.
 * @param fallbackNumber Number to dial when the call can't be put through, in place of
 * the apology. E.164, as in +81398765432.
 * @param task The task that stands for a caller in TaskRouter.
 * @param goodbye Prompts that a caller hears after the talk, if the operator hung up
 * first. Thanks in Japanese and English by default; left empty, the call just ends.
 * @param afterCall After-call work.
 * @param missedCalls Calls in a row that an operator may miss before they are moved to an
 * activity without calls.
 * @param reconciler The comparison of tasks with their calls.
 * @param ringTimeout Time that an operator's phone rings. Keep it a little below the
 * reservation timeout: a phone that rings longer rings for a caller who is already
 * offered to another operator, and one that rings much shorter may leave the caller
 * waiting while no phone rings.
 * @param allowedOrigins Origins of the web pages, beside the server's own, that may call
 * it from a browser, as in https://desk.example.com.
 */
@Validated
@ConsistentCallCenter
@ConfigurationProperties(prefix = "call-center", ignoreUnknownFields = false)
public record CallCenter(@DefaultValue("Support") @FriendlyName String workspace,
		@DefaultValue("Inbound") @FriendlyName String workflow,
		@DefaultValue @Size(max = 100,
				message = "at most 100 activities: Twilio's limit") List<@Valid Activity> activities,
		@DefaultValue("Offline") String defaultActivity, @DefaultValue("Offline") String timeoutActivity,
		@DefaultValue("Available") String postWorkActivity, @DefaultValue List<@Valid Queue> queues,
		@DefaultValue List<@Valid Route> routes, @Nullable String defaultQueue,
		@DefaultValue("30s") @DurationMin(seconds = 1, message = CallCenter.RESERVATION) @DurationMax(days = 1,
				message = CallCenter.RESERVATION) Duration reservationTimeout,
		@DefaultValue List<@Valid Operator> operators, @DefaultValue List<@Valid PhoneNumber> phoneNumbers,
		@DefaultValue("Toritsugi") String browserPhone, @WebAddress(base = true) @Nullable URI fallbackUrl,
		List<@Valid Prompt> greeting,
		@NotEmpty(message = "one prompt at least: a caller must never be left in silence") List<@Valid Prompt> apology,
		@E164 @Nullable String fallbackNumber, @Valid @DefaultValue TaskSettings task, List<@Valid Prompt> goodbye,
		@Valid @DefaultValue AfterCallSettings afterCall,
		@DefaultValue("3") @Min(value = 1, message = "a whole number from 1 up") int missedCalls,
		@Valid @DefaultValue ReconcilerSettings reconciler,
		@DefaultValue("20s") @DurationMin(seconds = 1, message = CallCenter.RING) @DurationMax(seconds = 600,
				message = CallCenter.RING) Duration ringTimeout,
		@DefaultValue List<@Pattern(regexp = "https?://[^\\s/?#@*\\\\]+",
				message = CallCenter.ORIGIN) String> allowedOrigins) {

	private static final String RESERVATION = "a duration from 1s to 86400s, as in 30s";

	private static final String RING = "a duration from 1s to 600s, as in 20s";

	private static final String ORIGIN = "an origin as browsers send it, as in https://desk.example.com: "
			+ "no path, no slash at its end, no *";

	/** The activities that Twilio makes with each workspace. */
	public static final List<Activity> OF_EACH_WORKSPACE = List.of(new Activity("Available", true),
			new Activity("Unavailable", false), new Activity("Offline", false));

	private static final List<Queue> ONE_QUEUE = List.of(new Queue("Everyone", "1==1", 1, Queue.Order.FIFO));

	/**
	 * Puts defaults in the place of what is left out.
	 */
	public CallCenter {
		activities = activities.isEmpty() ? OF_EACH_WORKSPACE : List.copyOf(activities);
		fallbackUrl = (fallbackUrl == null || fallbackUrl.toString().isEmpty()) ? null : fallbackUrl;
		queues = queues.isEmpty() ? ONE_QUEUE : List.copyOf(queues);
		greeting = prompts(greeting, DefaultPrompts.GREETING);
		apology = prompts(apology, DefaultPrompts.APOLOGY);
		goodbye = prompts(goodbye, DefaultPrompts.GOODBYE);
	}

	private static List<Prompt> prompts(@Nullable List<Prompt> prompts, List<Prompt> byDefault) {
		return (prompts != null) ? prompts : byDefault;
	}

	/**
	 * What callers hear.
	 */
	public CallerSettings caller() {
		return new CallerSettings(this.greeting, this.apology, this.goodbye, this.fallbackNumber);
	}

	/**
	 * How operators are rung.
	 */
	public RingSettings ringing() {
		return new RingSettings(this.ringTimeout, this.missedCalls);
	}

	/**
	 * Who signs in, and from where.
	 */
	public SignInSettings signIn() {
		return new SignInSettings(this.operators, this.allowedOrigins);
	}

	/**
	 * The queue of callers whom no route fits, or none.
	 */
	public Optional<String> queueOfTheOthers() {
		if (this.defaultQueue == null) {
			return Optional.of(this.queues.get(0).name());
		}
		return Optional.of(this.defaultQueue).filter((name) -> !name.isBlank());
	}

	/**
	 * The operators who take calls: a supervisor without a worker does not.
	 */
	public List<Operator> workers() {
		return this.operators.stream().filter(Operator::hasWorker).toList();
	}

	/**
	 * Whether the company names its queues. A workspace that was set up in another way
	 * may have queues of any name.
	 */
	boolean definesQueues() {
		return this.queues != ONE_QUEUE;
	}

}
