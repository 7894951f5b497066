package dev.toritsugi.provisioning.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.provisioning.plan.PlannedChange;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.twilio.rest.TwilioException;

/**
 * Reads the Twilio resources that provisioning manages and applies planned changes to
 * them one at a time.
 */
public final class AccountRepository {

	private final Map<ResourceKind, ResourceRepository> repositories = new EnumMap<>(ResourceKind.class);

	private final AccountContext account;

	public AccountRepository(AccountContext account) {
		this.account = account;
		this.repositories.put(ResourceKind.WORKSPACE, new WorkspaceRepository());
		this.repositories.put(ResourceKind.ACTIVITY, new ActivityRepository());
		this.repositories.put(ResourceKind.WORKSPACE_ACTIVITIES, new WorkspaceActivitiesRepository());
		this.repositories.put(ResourceKind.QUEUE, new TaskQueueRepository());
		this.repositories.put(ResourceKind.WORKFLOW, new WorkflowRepository());
		this.repositories.put(ResourceKind.WORKER, new WorkerRepository());
		this.repositories.put(ResourceKind.APPLICATION, new TwimlApplicationRepository());
		this.repositories.put(ResourceKind.PHONE_NUMBER, new PhoneNumberRepository());
	}

	/**
	 * Reads the workspace with all its resources, and the TwiML applications and phone
	 * numbers of the account.
	 * @throws TwilioException if Twilio returns an error or does not respond
	 */
	public List<ExistingResource> read() {
		List<ExistingResource> all = new ArrayList<>();
		this.repositories.forEach((kind, repository) -> {
			this.account.progress().accept("reading: " + kind.label());
			all.addAll(repository.read(this.account));
		});
		return all;
	}

	/**
	 * Reads the voice queues of the account.
	 * @throws TwilioException if Twilio returns an error or does not respond
	 */
	public List<CallerQueue> callerQueues() {
		return CallerQueue.read(this.account);
	}

	/**
	 * Applies one change.
	 * @return SID of the created, updated or deleted resource
	 * @throws TwilioException if Twilio returns an error or does not respond
	 * @throws IllegalArgumentException if the change is held back
	 */
	public String apply(PlannedChange change) {
		ResourceRepository repository = repository(change.resource().kind());
		if (change instanceof PlannedChange.Create create) {
			return repository.create(create.resource(), this.account);
		}
		if (change instanceof PlannedChange.Update update) {
			repository.update(update.resource(), update.current(), update.names(), this.account);
			return update.current().sid();
		}
		if (change instanceof PlannedChange.Delete delete) {
			repository.delete(delete.current(), this.account);
			return delete.current().sid();
		}
		throw new IllegalArgumentException("Held back: " + change.title());
	}

	/**
	 * Looks for a resource at Twilio after the response to its creation request was lost.
	 * @return SID of the resource, or empty if the resource does not exist or if Twilio
	 * returns an error
	 */
	public Optional<String> findAfterLostAnswer(ResourceState resource) {
		try {
			repository(resource.kind()).read(this.account);
		}
		catch (TwilioException ex) {
			// If the resource exists nevertheless, later applies treat it as created in
			// the Console.
			return Optional.empty();
		}
		return this.account.sids().find(resource.kind(), resource.name());
	}

	/**
	 * Reads from Twilio whether deleting a resource would disturb the call centre, see
	 * {@link ExistingResource#inUse()}.
	 * @throws TwilioException if Twilio returns an error or does not respond
	 */
	public boolean isInUse(ExistingResource existing) {
		try {
			return repository(existing.state().kind()).isInUse(existing, this.account);
		}
		catch (TwilioException.NotFound ex) {
			// The resource was deleted in the Console in the meantime.
			return false;
		}
	}

	/**
	 * Moves a worker to an activity. The worker and the activity must already have been
	 * read or created.
	 */
	public void moveWorker(String worker, String activity) {
		this.account.twilio()
			.update(this.account.workspacePath() + "/Workers/" + sids().sid(ResourceKind.WORKER, worker),
					Map.of("ActivitySid", sids().sid(ResourceKind.ACTIVITY, activity)), null);
	}

	/**
	 * Returns the SIDs of the resources read or created so far.
	 */
	public SidRegistry sids() {
		return this.account.sids();
	}

	private ResourceRepository repository(ResourceKind kind) {
		ResourceRepository repository = this.repositories.get(kind);
		if (repository == null) {
			throw new IllegalStateException("No repository for " + kind);
		}
		return repository;
	}

}
