package dev.toritsugi.sandbox.taskrouter.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.taskrouter.model.Resource;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Stores the resources of one type in all workspaces, with one registry per workspace.
 *
 * @param <T> type of the resources
 */
public final class WorkspaceResources<T extends Resource> {

	private final String listName;

	private final Map<Workspace, ResourceRegistry<T>> registries = new HashMap<>();

	WorkspaceResources(String listName) {
		this.listName = listName;
	}

	/**
	 * Returns the registry of a workspace.
	 */
	public ResourceRegistry<T> in(Workspace workspace) {
		return this.registries.computeIfAbsent(workspace,
				(key) -> new ResourceRegistry<>(key.path() + "/" + this.listName));
	}

	/**
	 * Returns the resource with the given SID from any workspace, or empty if no resource
	 * has this SID.
	 */
	public Optional<T> find(@Nullable String sid) {
		return this.registries.values().stream().flatMap((registry) -> registry.find(sid).stream()).findFirst();
	}

	void remove(Workspace workspace) {
		this.registries.remove(workspace);
	}

}
