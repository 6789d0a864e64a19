"""peers.py FILE: the figures of one graph by networkx and by igraph, each as a line of JSON, or "skipped: NAME".

FILE is JSON: nodes, edges [[from, to, weight]] (directed, simple), groups (the group of each node).
"""
import json
import random
import sys


def by_networkx(given):
    import networkx as nx
    directed = nx.DiGraph()
    directed.add_nodes_from(range(given["nodes"]))
    directed.add_weighted_edges_from(given["edges"])
    both = directed.to_undirected()
    for a, b in both.edges:
        both[a][b]["weight"] = sum(directed[x][y]["weight"] for x, y in ((a, b), (b, a)) if directed.has_edge(x, y))
    groups = {}
    for node, group in enumerate(given["groups"]):
        groups.setdefault(group, set()).add(node)
    nodes = range(given["nodes"])

    def in_order(values):
        return [values[node] for node in nodes]

    return {
        "density": nx.density(directed),
        "reciprocity": nx.reciprocity(directed),
        "transitivity": nx.transitivity(both),
        "mean_local": nx.average_clustering(both),
        "weak": max(map(len, nx.weakly_connected_components(directed))),
        "strong": max(map(len, nx.strongly_connected_components(directed))),
        "cores": in_order(nx.core_number(both)),
        "pagerank": in_order(nx.pagerank(directed, alpha=0.85, tol=1e-15, max_iter=1000, weight="weight")),
        "betweenness": in_order(nx.betweenness_centrality(directed)),
        "modularity": nx.community.modularity(both, groups.values(), weight="weight"),
        "louvain": nx.community.modularity(both, nx.community.louvain_communities(both, seed=1), weight="weight"),
    }


def by_igraph(given):
    import igraph
    n = given["nodes"]
    directed = igraph.Graph(n, [edge[:2] for edge in given["edges"]], directed=True)
    directed.es["weight"] = [edge[2] for edge in given["edges"]]
    both = directed.as_undirected(mode="collapse", combine_edges={"weight": "sum"})
    random.seed(1)
    return {
        "density": directed.density(),
        "reciprocity": directed.reciprocity(),
        "transitivity": both.transitivity_undirected(),
        "mean_local": both.transitivity_avglocal_undirected(mode="zero"),
        "weak": max(directed.connected_components(mode="weak").sizes()),
        "strong": max(directed.connected_components(mode="strong").sizes()),
        "cores": both.coreness(),
        "pagerank": directed.pagerank(damping=0.85, weights="weight"),
        "betweenness": [value / ((n - 1) * (n - 2)) for value in directed.betweenness()],
        "modularity": both.modularity(given["groups"], weights="weight"),
        "louvain": both.community_multilevel(weights="weight").modularity,
    }


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        given = json.load(file)
    for name, peer in (("networkx", by_networkx), ("igraph", by_igraph)):
        try:
            print(json.dumps(dict(peer(given), peer=name)))
        except ImportError:
            print("skipped: " + name)


main()
