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
 * An account at Twilio: what is in it, and changes to that, one at a time.
 */
public final class AccountRepository {

	private final Map<ResourceKind, ResourceRepository> types = new EnumMap<>(ResourceKind.class);

	private final AccountContext scope;

	public AccountRepository(AccountContext scope) {
		this.scope = scope;
		this.types.put(ResourceKind.WORKSPACE, new WorkspaceRepository());
		this.types.put(ResourceKind.ACTIVITY, new ActivityRepository());
		this.types.put(ResourceKind.WORKSPACE_ACTIVITIES, new WorkspaceActivitiesRepository());
		this.types.put(ResourceKind.QUEUE, new TaskQueueRepository());
		this.types.put(ResourceKind.WORKFLOW, new WorkflowRepository());
		this.types.put(ResourceKind.WORKER, new WorkerRepository());
		this.types.put(ResourceKind.APPLICATION,
				new MappedResourceRepository(ResourceKind.APPLICATION,
						new ResourceEndpoint("Applications", "applications", "friendly_name",
								ResourceEndpoint.Home.ACCOUNT),
						FieldMapping.plain("voice-url", "voice_url"),
						FieldMapping.plain("voice-method", "voice_method")));
		this.types.put(ResourceKind.PHONE_NUMBER, new PhoneNumberRepository());
	}

	/**
	 * What is there: the workspace with what is in it, and the account's applications and
	 * numbers.
	 * @throws TwilioException if Twilio does not tell
	 */
	public List<ExistingResource> read() {
		List<ExistingResource> all = new ArrayList<>();
		this.types.forEach((kind, type) -> {
			this.scope.progress().accept("reading: " + kind.label());
			all.addAll(type.read(this.scope));
		});
		return all;
	}

	/**
	 * Carries out one change; what is held back is left.
	 * @return SID of what it was about
	 * @throws TwilioException if Twilio refuses or does not answer
	 */
	public String carryOut(PlannedChange change) {
		ResourceRepository type = type(change.resource());
		if (change instanceof PlannedChange.Create create) {
			return type.create(create.resource(), this.scope);
		}
		if (change instanceof PlannedChange.Update update) {
			type.update(update.resource(), update.current(), update.names(), this.scope);
			return update.current().sid();
		}
		if (change instanceof PlannedChange.Delete delete) {
			type.delete(delete.current(), this.scope);
			return delete.current().sid();
		}
		throw new IllegalArgumentException("Is held back: " + change.title());
	}

	/**
	 * SID of what was just to be made, if it was in spite of an answer that did not come:
	 * Twilio is asked. Nothing if it does not tell.
	 */
	public Optional<String> madeAfterAll(ResourceState resource) {
		try {
			type(resource).read(this.scope);
		}
		catch (TwilioException ex) {
			// Nobody knows; if it is there, the next run takes it for somebody else's.
			return Optional.empty();
		}
		return directory().find(resource.kind(), resource.name());
	}

	/**
	 * Whether somebody would miss it if it were deleted now: a worker with a task, an
	 * activity that a worker is in, a workflow or a queue with a task that is not over.
	 * @throws TwilioException if Twilio does not tell
	 */
	public boolean isMissed(ExistingResource found) {
		try {
			return type(found.resource()).isMissed(found, this.scope);
		}
		catch (TwilioException.NotFound ex) {
			// Somebody else has deleted it.
			return false;
		}
	}

	/**
	 * Gives a worker an activity, both of which were read or made.
	 */
	public void move(String worker, String activity) {
		this.scope.twilio()
			.update(this.scope.workspacePath() + "/Workers/" + directory().sid(ResourceKind.WORKER, worker),
					Map.of("ActivitySid", directory().sid(ResourceKind.ACTIVITY, activity)), null);
	}

	/**
	 * Who has which SID, as far as was read or made.
	 */
	public SidRegistry directory() {
		return this.scope.directory();
	}

	private ResourceRepository type(ResourceState resource) {
		ResourceRepository type = this.types.get(resource.kind());
		if (type == null) {
			throw new IllegalStateException("No type for " + resource.kind());
		}
		return type;
	}

}
