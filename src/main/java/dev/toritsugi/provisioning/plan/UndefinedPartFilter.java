package dev.toritsugi.provisioning.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import tools.jackson.databind.JsonNode;

/**
 * Removes the parts from the desired state whose keys are missing from the definition.
 * These parts have defaults, which are meant for a new workspace. An existing workspace
 * keeps its activities, queues, routes and workers.
 */
final class UndefinedPartFilter {

	/** Keys of the kinds of which a definition contains all resources or none. */
	private static final Map<ResourceKind, DefinitionKey> KEYS = Map.of(ResourceKind.ACTIVITY, DefinitionKey.ACTIVITIES,
			ResourceKind.QUEUE, DefinitionKey.QUEUES, ResourceKind.WORKER, DefinitionKey.OPERATORS);

	/**
	 * For each field, the keys of which at least one must be defined. The first key is
	 * reported.
	 */
	private static final Map<String, List<DefinitionKey>> FIELD_KEYS = Map.of("routes", List.of(DefinitionKey.ROUTES),
			"default-queue", List.of(DefinitionKey.QUEUES, DefinitionKey.DEFAULT_QUEUE), "default-activity",
			List.of(DefinitionKey.ACTIVITIES, DefinitionKey.DEFAULT_ACTIVITY), "timeout-activity",
			List.of(DefinitionKey.ACTIVITIES, DefinitionKey.TIMEOUT_ACTIVITY));

	private final Map<ResourceState.Key, ResourceState> existing = new HashMap<>();

	private final Set<DefinitionKey> undefined;

	private final Set<DefinitionKey> leftAlone = EnumSet.noneOf(DefinitionKey.class);

	/**
	 * @param undefined keys that are missing from the definition
	 */
	UndefinedPartFilter(List<ExistingResource> existing, Set<DefinitionKey> undefined) {
		existing.forEach((each) -> this.existing.putIfAbsent(each.state().key(), each.state()));
		boolean isNew = existing.stream().noneMatch((each) -> each.state().kind() == ResourceKind.WORKSPACE);
		this.undefined = isNew ? Set.of() : undefined;
	}

	/**
	 * Returns the desired resources without undefined parts. A missing resource to which
	 * another desired resource refers is not removed.
	 */
	List<ResourceState> defined(List<ResourceState> desired) {
		List<ResourceState> withDefinedFields = desired.stream().map(this::withDefinedFields).toList();
		Set<String> references = new HashSet<>();
		withDefinedFields.stream()
			.flatMap((resource) -> resource.fields().values().stream())
			.forEach((value) -> addTexts(value, references));
		List<ResourceState> defined = new ArrayList<>();
		for (ResourceState resource : withDefinedFields) {
			boolean exists = this.existing.containsKey(resource.key());
			if (isDefined(resource.kind()) || isReferredTo(resource, references) && !exists) {
				defined.add(resource);
			}
			else if (differs(resource)) {
				leaveAlone(resource.kind());
			}
		}
		return defined;
	}

	/** Whether the definition contains the key of the resources of one kind. */
	boolean isDefined(ResourceKind kind) {
		DefinitionKey key = KEYS.get(kind);
		return key == null || !this.undefined.contains(key);
	}

	/** Records that resources of an undefined kind stay at Twilio. */
	void leaveAlone(ResourceKind kind) {
		DefinitionKey key = KEYS.get(kind);
		if (key != null) {
			this.leftAlone.add(key);
		}
	}

	/**
	 * Returns the keys of the parts that stay as they are although they differ from the
	 * defaults, for example {@code routes}.
	 */
	List<String> leftAlone() {
		return this.leftAlone.stream().map(DefinitionKey::key).toList();
	}

	private ResourceState withDefinedFields(ResourceState resource) {
		ResourceState current = this.existing.get(resource.key());
		if (current == null) {
			return resource;
		}
		Map<String, JsonNode> fields = new LinkedHashMap<>(resource.fields());
		FIELD_KEYS.forEach((field, keys) -> {
			if (this.undefined.containsAll(keys) && fields.containsKey(field)) {
				JsonNode value = fields.remove(field);
				if (!FieldComparator.same(current.field(field), value)) {
					this.leftAlone.add(keys.get(0));
				}
			}
		});
		return new ResourceState(resource.kind(), resource.name(), fields);
	}

	private boolean differs(ResourceState resource) {
		ResourceState current = this.existing.get(resource.key());
		return current == null || !FieldComparator.changes(current, resource).isEmpty();
	}

	private static boolean isReferredTo(ResourceState resource, Set<String> references) {
		return references.stream().anyMatch(resource.name()::equalsIgnoreCase);
	}

	private static void addTexts(JsonNode value, Set<String> texts) {
		if (value.isString()) {
			texts.add(value.asString());
		}
		value.forEach((each) -> addTexts(each, texts));
	}

}
