from tests.problem_examples import *
def ok(x):
    try: answers_of(x,'en'); return True
    except Exception as e: return False
def bis(x):
    if ok(x): return
    if len(x)==1: print(x); return
    m=len(x)//2; bis(x[:m]); bis(x[m:])
bis(ids())
