package dev.toritsugi.provisioning;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.toritsugi.callcenter.Activity;
import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.account.Account;
import dev.toritsugi.provisioning.account.Directory;
import dev.toritsugi.provisioning.account.Scope;
import dev.toritsugi.provisioning.resource.Change;
import dev.toritsugi.provisioning.resource.Comparison;
import dev.toritsugi.provisioning.resource.Found;
import dev.toritsugi.provisioning.resource.Kind;
import dev.toritsugi.provisioning.resource.Plan;
import dev.toritsugi.provisioning.resource.Policy;
import dev.toritsugi.provisioning.resource.Resource;
import dev.toritsugi.twilio.TwilioAccountProperties;
import dev.toritsugi.twilio.rest.JsonResourceClient;
import dev.toritsugi.twilio.rest.TwilioException;

/**
 * Makes an account at Twilio the call centre of a definition.
 */
public final class Provisioning {

	private final CallCenter center;

	private final List<Resource> desired;

	private final JsonResourceClient twilio;

	private final Policy policy;

	private final Consumer<String> progress;

	/**
	 * @param center what should be there
	 * @param account where; with the address at which Twilio reaches the server
	 * @param policy how far a plan may go
	 * @param progress told what is being done, where it takes long
	 * @throws IllegalArgumentException if the account has no public URL
	 */
	public Provisioning(CallCenter center, TwilioAccountProperties account, Policy policy, Consumer<String> progress) {
		URI server = account.publicUrl();
		if (server == null) {
			throw new IllegalArgumentException("The callbacks need the address at which Twilio reaches the server");
		}
		this.center = center;
		this.desired = Blueprint.of(center, Webhooks.at(server, center.fallbackUrl()));
		this.twilio = JsonResourceClient.of(account);
		this.policy = policy;
		this.progress = progress;
	}

	/**
	 * As {@code provision apply} does it without options.
	 */
	public static Provisioning of(CallCenter center, TwilioAccountProperties account) {
		return new Provisioning(center, account, Policy.CAREFUL, (step) -> {
		});
	}

	/**
	 * Moves every operator to an activity in which they are offered calls. For a
	 * rehearsal: an apply leaves that to the operators.
	 */
	public void makeAvailable() {
		Account account = account();
		account.read();
		String available = this.center.activities()
			.stream()
			.filter(Activity::available)
			.findFirst()
			.orElseThrow()
			.name();
		this.center.workers().forEach((operator) -> account.move(String.valueOf(operator.workerName()), available));
	}

	/**
	 * What would have to happen. Changes nothing.
	 * @throws TwilioException if Twilio does not tell what is there
	 */
	public Plan plan() {
		return plan(account(), this.policy.made());
	}

	/** What is there, each worker with what costs a request of its own. */
	List<Found> found() {
		return account((worker) -> true).read();
	}

	/**
	 * The same, with nobody watching.
	 */
	public Outcome apply() {
		return apply((change) -> {
		});
	}

	/**
	 * Has it happen, change by change, until all is done or one fails. What failed and
	 * what came after it can be had by applying again.
	 * @param done told of each change once it is made
	 * @throws TwilioException if Twilio does not tell what is there
	 */
	public Outcome apply(Consumer<Change> done) {
		return apply(done, (made) -> {
		});
	}

	/**
	 * The same.
	 * @param made told after each creation and deletion of the SIDs of everything that
	 * the definition has made until then, so that it can be remembered whatever comes
	 */
	public Outcome apply(Consumer<Change> done, Consumer<Set<String>> made) {
		Run run = new Run(this.policy.made(), done, made);
		Account account = account();
		Plan plan = plan(account, run.made());
		if (plan.changes().stream().anyMatch(Provisioning::makesTheWorkspace)) {
			// Twilio makes a workspace with activities of its own, which are there then.
			Plan first = new Plan(plan.changes().stream().filter(Provisioning::makesTheWorkspace).toList());
			if (!run.carryOut(first, account)) {
				return run.outcome(plan, account.directory());
			}
			account = account();
			plan = plan(account, run.made());
		}
		run.carryOut(plan, account);
		return run.outcome(plan, account.directory());
	}

	private static boolean makesTheWorkspace(Change change) {
		return change instanceof Change.Create && change.resource().kind() == Kind.WORKSPACE;
	}

	private Plan plan(Account account, Set<String> made) {
		Policy policy = this.policy.withMade(made);
		List<Found> found = account.read();
		if (found.stream().noneMatch((each) -> each.resource().kind() == Kind.WORKSPACE)) {
			NewWorkspace.comesWith(this.center.workspace()).forEach(found::add);
		}
		List<Found> candidates = Comparison.candidatesForDeletion(this.desired, found, policy);
		found.replaceAll((each) -> candidates.contains(each)
				? new Found(each.resource(), each.sid(), account.isMissed(each)) : each);
		return Comparison.of(this.desired, found, policy);
	}

	private Account account() {
		Set<String> workers = this.center.workers()
			.stream()
			.map((operator) -> Objects.requireNonNull(operator.workerName()).toLowerCase(Locale.ROOT))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return account((worker) -> workers.contains(worker.name().toLowerCase(Locale.ROOT)));
	}

	private Account account(Predicate<Resource> inDetail) {
		return new Account(new Scope(this.twilio, this.center.workspace(), new Directory(), inDetail, this.progress));
	}

}
